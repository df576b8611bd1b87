using DolphinLean.Data.MarketData.Store;

namespace DolphinLean.Data.MarketData.Checks;

/// <summary>Replays a store and finds what is wrong with it.</summary>
public static class EventStoreCheck
{
    /// <summary>Clock skew allowed by default.</summary>
    public static TimeSpan DefaultMostSkew { get; } = TimeSpan.FromSeconds(5);

    /// <summary>Checks every series over days of the store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="first">First UTC day; null for the first there is.</param>
    /// <param name="last">Last UTC day, included; null for the last there is.</param>
    /// <param name="mostSkew">Largest difference of local and exchange time that is no defect.</param>
    /// <param name="progress">Hears now and then how many events of all have been replayed.</param>
    public static IReadOnlyList<EventSeriesReport> Check(
        EventStore store, DateOnly? first, DateOnly? last, TimeSpan mostSkew, IProgress<EventCheckProgress>? progress = null)
    {
        var reports = new List<EventSeriesReport>();
        var all = store.ListSeries().Select(series => (Series: series, Days: store.Days(series).Where(day => !(day < first) && !(day > last)).ToArray())).ToArray();
        var total = all.Sum(one => one.Days.Sum(day => store.Describe(one.Series, day).Events));
        long done = 0;
        foreach (var (series, days) in all)
        {
            if (days.Length == 0)
                continue;
            var before = done;
            var report = new SeriesCheck(series, mostSkew, events => progress?.Report(new EventCheckProgress(series, before + events, total))).Run(store, days);
            reports.Add(report);
            done += report.Events;
        }
        return reports;
    }
}
