using DolphinLean.Data.Scans;

namespace DolphinLean.Algorithms.Dolphin.State;

/// <summary>A row that keeps its values while its source moves on.</summary>
public sealed class ScanRowCopy : IScanRow
{
    private readonly double[] _prices;

    /// <summary>Copies a row. The asset list is copied too, because a source's list grows.</summary>
    public ScanRowCopy(IScanRow row)
    {
        TimestampMs = row.TimestampMs;
        BarSpacingMs = row.BarSpacingMs;
        RowInDay = row.RowInDay;
        ScanNumber = row.ScanNumber;
        VelDiv = row.VelDiv;
        V50Velocity = row.V50Velocity;
        V150Velocity = row.V150Velocity;
        V300Velocity = row.V300Velocity;
        V750Velocity = row.V750Velocity;
        Instability50 = row.Instability50;
        Instability150 = row.Instability150;
        Assets = [.. row.Assets];
        _prices = row.Prices.ToArray();
    }

    /// <inheritdoc/>
    public long TimestampMs { get; }

    /// <inheritdoc/>
    public long BarSpacingMs { get; }

    /// <inheritdoc/>
    public int RowInDay { get; }

    /// <inheritdoc/>
    public long ScanNumber { get; }

    /// <inheritdoc/>
    public double VelDiv { get; }

    /// <inheritdoc/>
    public double V50Velocity { get; }

    /// <inheritdoc/>
    public double V150Velocity { get; }

    /// <inheritdoc/>
    public double V300Velocity { get; }

    /// <inheritdoc/>
    public double V750Velocity { get; }

    /// <inheritdoc/>
    public double Instability50 { get; }

    /// <inheritdoc/>
    public double Instability150 { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Assets { get; }

    /// <inheritdoc/>
    public ReadOnlySpan<double> Prices => _prices;
}
