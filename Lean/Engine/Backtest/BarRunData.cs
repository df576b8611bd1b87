using DolphinLean.Data.Bars;
using DolphinLean.Data.MarketData.Bars;
using DolphinLean.Engine.Feeds;
using DolphinLean.Engine.Feeds.Bars;
using DolphinLean.Engine.Feeds.Points;
using DolphinLean.Engine.History;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Benchmarks;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Backtest;

/// <summary>A run over bars. The algorithm decides the dates, unless the options do.</summary>
internal sealed class BarRunData : IRunData
{
    private readonly BacktestOptions _options;
    private readonly TimeProvider _clock;
    private readonly IBarStore _whole;
    private readonly IBarStore _store;
    private QCAlgorithm? _algorithm;
    private BarFeed? _feed;

    /// <exception cref="DirectoryNotFoundException">There is no such data folder.</exception>
    public BarRunData(BacktestOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        var folder = options.DataFolder!;
        _whole = options.Store ?? BarStore.Open(folder);
        _store = options.CutUtc is { } until ? new CutBarStore(_whole, until) : _whole;
        Globals.DataFolder = folder;
        SymbolProperties = SymbolPropertiesDatabase.FromFolder(folder);
        MarketHours = MarketHoursDatabase.FromFolder(folder);
        SymbolProperties.IsUnconstrained = options.ExactLots;
    }

    public SymbolPropertiesDatabase SymbolProperties { get; }

    public MarketHoursDatabase MarketHours { get; }

    public bool HasVolume => true;

    public int DaysTotal { get; private set; }

    public TimeSpan ReadingTime => _feed!.ReadingTime;

    public IReadOnlyList<string> Warnings => [];

    public IMarketFeed Open(QCAlgorithm algorithm, Action<string> warn)
    {
        _algorithm = algorithm;
        algorithm.SetHistoryProvider(new BarHistoryProvider(_store, (config, start, end) => new CustomPoints(config, start, Cut(end), warn).Read()));
        return _feed = new BarFeed(new BarFeedOptions(_store, _clock, warn, _options.Threads), algorithm);
    }

    public void BeforeInitialize(QCAlgorithm algorithm)
    {
        // An algorithm that sets no dates runs LEAN's: from 1998 to yesterday. Ours takes a recording's, or says what is missing.
        if (_whole is not EventBarStore recording || recording.Events.ListSeries().SelectMany(recording.Events.Days).ToArray() is not { Length: > 0 } days)
            return;
        algorithm.SetTimeZone(QuantConnect.TimeZones.Utc);
        algorithm.SetStartDate(days.Min().ToDateTime(TimeOnly.MinValue));
        algorithm.SetEndDate(days.Max().ToDateTime(TimeOnly.MinValue));
    }

    public void AfterInitialize(QCAlgorithm algorithm)
    {
        if (_options.Start is { } start)
            algorithm.SetStartDate(start.ToDateTime(TimeOnly.MinValue));
        if (_options.End is { } end)
            algorithm.SetEndDate(end.ToDateTime(TimeOnly.MinValue));
        if (_options.Cash is { } cash)
            algorithm.SetCash(cash);
        if (algorithm.EndDate > DateTime.MaxValue.AddYears(-1) || algorithm.EndDate == QuantConnect.Time.EndOfTime)
        {
            throw new InvalidDataException(
                $"{algorithm.Name} sets no end date: call SetEndDate in Initialize, or name an end for the run.");
        }
    }

    public void BeforeStart(QCAlgorithm algorithm)
    {
        // From the first day of the warm-up on, where the clock stands now.
        DaysTotal = (int)(algorithm.EndDate.Date - algorithm.UtcTime.Date).TotalDays + 1;
        if (algorithm.Benchmark is SecurityBenchmark benchmark)
            _feed!.StartBenchmark(algorithm.CreateBenchmarkSecurity(benchmark), algorithm.UtcTime);
    }

    public string Fingerprint() => _feed!.Fingerprint();

    public IEnumerable<KeyValuePair<string, string>> Words(int days, long steps) =>
    [
        Word("First day", $"{_algorithm!.StartDate:yyyy-MM-dd}"),
        Word("Last day", $"{_algorithm.EndDate:yyyy-MM-dd}"),
        Word("Days", $"{days:N0}"),
        Word("Steps", $"{steps:N0}"),
        Word("Points", $"{_feed!.Points:N0}"),
    ];

    private DateTime Cut(DateTime utc) => _options.CutUtc is { } until && until < utc ? until : utc;

    private static KeyValuePair<string, string> Word(string name, FormattableString text) => new(name, FormattableString.Invariant(text));
}
