using DolphinLean.Data.Scans;
using DolphinLean.Engine.Feeds;
using DolphinLean.Engine.Feeds.Scans;
using DolphinLean.Engine.Live;
using QuantConnect.Algorithm;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Backtest;

/// <summary>A run over a folder of scans. The data decides the dates.</summary>
internal sealed class ScanRunData : IRunData
{
    private readonly ScanSource _source;
    private readonly TimeSpan _openingTime;
    private ScanFeed? _feed;

    public ScanRunData(string folder, BacktestOptions options, TimeProvider clock)
    {
        var began = clock.GetTimestamp();
        _source = ScanSource.Open(folder, new ScanSourceOptions
        {
            Start = options.Start,
            End = options.End,
            AllowGaps = options.AllowGaps,
            UntilMs = options.CutUtc is { } until ? (until.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond : null,
            ReadsAhead = options.Threads > 1,
            Clock = clock,
        });
        _openingTime = clock.GetElapsedTime(began);
        SymbolProperties = options.Session is { } session ? LiveHost.PropertiesOf(session.Rules) : new SymbolPropertiesDatabase { IsUnconstrained = options.ExactLots };
    }

    public SymbolPropertiesDatabase SymbolProperties { get; }

    public MarketHoursDatabase MarketHours { get; } = MarketHoursDatabase.NeverClosing;

    public bool HasVolume => false;

    public int DaysTotal => _source.Survey.Days.Count;

    public TimeSpan ReadingTime => _openingTime + _source.ReadingTime;

    public IReadOnlyList<string> Warnings =>
        [.. _source.Warnings, .. _feed!.NeverSeen.Select(ticker => $"{ticker}: no day of the data has this asset, so it had no price.")];

    public IMarketFeed Open(QCAlgorithm algorithm, Action<string> warn) => _feed = new ScanFeed(_source, algorithm);

    public void BeforeInitialize(QCAlgorithm algorithm)
    {
        algorithm.SetTimeZone(QuantConnect.TimeZones.Utc);
        algorithm.SetStartDate(_source.Survey.Days[0].Date.ToDateTime(TimeOnly.MinValue));
        algorithm.SetEndDate(_source.Survey.Days[^1].Date.ToDateTime(TimeOnly.MinValue));
    }

    public void AfterInitialize(QCAlgorithm algorithm)
    {
        // The folder's days were chosen when it was opened.
    }

    public void BeforeStart(QCAlgorithm algorithm)
    {
        // The benchmark's price is a scan's.
    }

    public string Fingerprint() => _source.Fingerprint;

    public IEnumerable<KeyValuePair<string, string>> Words(int days, long steps) =>
    [
        Word("First day", $"{_source.Survey.Days[0].Date:yyyy-MM-dd}"),
        Word("Last day", $"{_source.Survey.Days[^1].Date:yyyy-MM-dd}"),
        Word("Days", $"{days:N0}"),
        Word("Rows", $"{_feed!.Rows:N0}"),
        Word("Assets", $"{_source.Row.Assets.Count:N0}"),
        Word("Prices", $"{_feed.Points:N0}"),
    ];

    private static KeyValuePair<string, string> Word(string name, FormattableString text) => new(name, FormattableString.Invariant(text));
}
