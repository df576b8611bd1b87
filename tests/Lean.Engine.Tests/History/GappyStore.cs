using DolphinLean.Data.Bars;

namespace DolphinLean.Lean.Engine.Tests.History;

/// <summary>Minutes of one symbol with gaps, in memory; a bar's close is its number of minutes since the first day.</summary>
/// <param name="firstDay">First day.</param>
/// <param name="minutes">Minutes that have a bar, counted from the first day's midnight.</param>
internal sealed class GappyStore(DateOnly firstDay, IEnumerable<int> minutes) : IBarStore
{
    private readonly List<int> _minutes = [.. minutes.Distinct().Order()];

    public string Description => "bars in memory";

    /// <summary>How often a day was read.</summary>
    public int Reads { get; private set; }

    public bool HasSeries(BarSeries series) => series is { Kind: BarKind.Trade, Resolution: BarResolution.Minute } && _minutes.Count > 0;

    public IReadOnlyList<DateOnly> Days(BarSeries series) => [.. _minutes.Select(minute => firstDay.AddDays(minute / 1440)).Distinct()];

    public bool TryRead(BarSeries series, DateOnly day, BarColumns columns)
    {
        Reads++;
        columns.Clear(BarKind.Trade);
        var rows = _minutes.FindAll(minute => firstDay.AddDays(minute / 1440) == day);
        columns.EnsureCapacity(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            columns.StartMs[i] = rows[i] % 1440 * 60_000;
            columns.Open[i] = columns.High[i] = columns.Low[i] = columns.Close[i] = rows[i] + 1;
            columns.Volume[i] = 1;
        }
        columns.SetCount(rows.Count);
        return rows.Count > 0;
    }

    public IReadOnlyList<FundingRate> ReadFunding(string market, string symbol) => [];
}
