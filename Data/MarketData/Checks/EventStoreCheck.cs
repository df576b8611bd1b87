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
    /// <param name="progress">Hears of each checked series.</param>
    public static IReadOnlyList<EventSeriesReport> Check(
        EventStore store, DateOnly? first, DateOnly? last, TimeSpan mostSkew, IProgress<EventSeriesReport>? progress = null)
    {
        var reports = new List<EventSeriesReport>();
        foreach (var series in store.ListSeries())
        {
            var days = store.Days(series).Where(day => !(day < first) && !(day > last)).ToArray();
            if (days.Length == 0)
                continue;
            var report = new SeriesCheck(series, mostSkew).Run(store, days);
            reports.Add(report);
            progress?.Report(report);
        }
        return reports;
    }
}
