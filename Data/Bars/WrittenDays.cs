namespace DolphinLean.Data.Bars;

/// <summary>Holds a writer's callers to days that ascend.</summary>
internal static class WrittenDays
{
    /// <summary>Refuses a day that is not after the series' last one, or bars that are none or of the other kind.</summary>
    public static void Check(Dictionary<BarSeries, DateOnly> last, BarSeries series, DateOnly day, BarColumns bars)
    {
        if (bars.Kind != series.Kind || bars.Count == 0)
            throw new ArgumentException($"{series} on {day:yyyy-MM-dd}: expected {series.Kind} bars, found {bars.Count} {bars.Kind} bars", nameof(bars));
        if (last.TryGetValue(series, out var before) && day <= before)
            throw new ArgumentException($"{series}: expected a day after {before:yyyy-MM-dd}, found {day:yyyy-MM-dd}", nameof(day));
        last[series] = day;
    }
}
