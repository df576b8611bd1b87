namespace DolphinLean.Data.Scans;

/// <summary>The view that <see cref="ScanSource"/> moves over the decoded days.</summary>
internal sealed class ScanRow : IScanRow
{
    /// <summary>The day under the view.</summary>
    public ScanDay Day { get; set; } = new();

    /// <summary>Row of the day; −1 before the first.</summary>
    public int Index { get; set; } = -1;

    public long TimestampMs => Day.Timestamps[Index];

    public long BarSpacingMs => Day.BarLengths.At(Index);

    public int RowInDay => Index;

    public long ScanNumber => Day.ScanNumbers[Index];

    public double VelDiv => Day.Features[0][Index];

    public double V50Velocity => Day.Features[1][Index];

    public double V150Velocity => Day.Features[2][Index];

    public double V300Velocity => Day.Features[3][Index];

    public double V750Velocity => Day.Features[4][Index];

    public double Instability50 => Day.Features[5][Index];

    public double Instability150 => Day.Features[6][Index];

    public IReadOnlyList<string> Assets => Day.AssetNames;

    public ReadOnlySpan<double> Prices => Day.PricesAt(Index);
}
