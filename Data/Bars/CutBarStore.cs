namespace DolphinLean.Data.Bars;

/// <summary>Another store up to a time: what ends later is as if it had never been recorded.</summary>
public sealed class CutBarStore : IBarStore
{
    /// <summary>Cuts a store.</summary>
    /// <param name="whole">All that was recorded.</param>
    /// <param name="untilUtc">Where the data end: bars that end later are left out.</param>
    public CutBarStore(IBarStore whole, DateTime untilUtc) => (Whole, UntilUtc) = (whole, untilUtc);

    /// <summary>All that was recorded.</summary>
    public IBarStore Whole { get; }

    /// <summary>Where the data end, UTC.</summary>
    public DateTime UntilUtc { get; }

    /// <inheritdoc/>
    public string Description => Whole.Description;

    /// <inheritdoc/>
    public bool HasSeries(BarSeries series) => Whole.HasSeries(series);

    /// <inheritdoc/>
    public IReadOnlyList<DateOnly> Days(BarSeries series) => [.. Whole.Days(series).Where(day => day.ToDateTime(TimeOnly.MinValue) <= UntilUtc)];

    /// <inheritdoc/>
    public bool TryRead(BarSeries series, DateOnly day, BarColumns columns)
    {
        if (!Whole.TryRead(series, day, columns))
            return false;
        var endMs = (UntilUtc - day.ToDateTime(TimeOnly.MinValue)).TotalMilliseconds - SpanOf(series.Resolution).TotalMilliseconds;
        var count = columns.Count;
        while (count > 0 && columns.StartMs[count - 1] > endMs)
            count--;
        columns.SetCount(count);
        return true;
    }

    /// <inheritdoc/>
    public IReadOnlyList<FundingRate> ReadFunding(string market, string symbol) =>
        [.. Whole.ReadFunding(market, symbol).Where(rate => rate.Utc <= UntilUtc)];

    private static TimeSpan SpanOf(BarResolution resolution) => resolution switch
    {
        BarResolution.Second => TimeSpan.FromSeconds(1),
        BarResolution.Minute => TimeSpan.FromMinutes(1),
        BarResolution.Hour => TimeSpan.FromHours(1),
        _ => TimeSpan.FromDays(1),
    };
}
