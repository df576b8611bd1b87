using DolphinLean.Data.Scans;

namespace DolphinLean.Algorithms.Tests.Dolphin.State;

/// <summary>A row that a test fills in.</summary>
internal sealed class TestRow : IScanRow
{
    public long TimestampMs { get; set; }
    public long BarSpacingMs { get; set; } = 300_000;
    public int RowInDay { get; set; }
    public long ScanNumber { get; set; }
    public double VelDiv { get; set; }
    public double V50Velocity { get; set; }
    public double V150Velocity { get; set; }
    public double V300Velocity { get; set; }
    public double V750Velocity { get; set; }
    public double Instability50 { get; set; }
    public double Instability150 { get; set; }
    public IReadOnlyList<string> Assets { get; set; } = ["AAAUSDT"];
    public double[] PriceArray { get; set; } = [1.0];
    public ReadOnlySpan<double> Prices => PriceArray;
}
