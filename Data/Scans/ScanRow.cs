namespace DolphinLean.Data.Scans;

/// <summary>The view that <see cref="ScanSource"/> moves over the decoded day.</summary>
internal sealed class ScanRow(ScanDay day, IReadOnlyList<string> assets) : IScanRow
{
    /// <summary>Row of the day; −1 before the first.</summary>
    public int Index { get; set; } = -1;

    public long TimestampMs => day.Timestamps[Index];

    public long BarSpacingMs { get; set; }

    public int RowInDay => Index;

    public long ScanNumber => day.ScanNumbers[Index];

    public double VelDiv => day.Features[0][Index];

    public double V50Velocity => day.Features[1][Index];

    public double V150Velocity => day.Features[2][Index];

    public double V300Velocity => day.Features[3][Index];

    public double V750Velocity => day.Features[4][Index];

    public double Instability50 => day.Features[5][Index];

    public double Instability150 => day.Features[6][Index];

    public IReadOnlyList<string> Assets => assets;

    public ReadOnlySpan<double> Prices => day.PricesAt(Index);
}
