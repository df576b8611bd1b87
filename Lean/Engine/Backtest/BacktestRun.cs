using DolphinLean.Data.Journal;
using DolphinLean.Data.Scans;
using DolphinLean.Engine.Feeds;
using DolphinLean.Engine.Orders;
using DolphinLean.Engine.Results;
using DolphinLean.Engine.Results.Charts;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Backtest;

/// <summary>One run: sets the algorithm up, steps it through the source, and gathers what it leaves behind.</summary>
internal sealed class BacktestRun
{
    private readonly BacktestOptions _options;
    private readonly ScanSource _source;
    private readonly RunLog _log = new();
    private readonly TradeLedger _ledger = new();
    private readonly ScanPrices _prices = new();
    private readonly ScanSlices _slices;
    private readonly BacktestHost _host;
    private readonly QCAlgorithm _algorithm;
    private readonly BacktestOrderProcessor _orders;
    private RunRecorder? _recorder;
    private ScanLoop? _loop;
    private decimal _startEquity;
    private int _days;

    public BacktestRun(BacktestOptions options, ScanSource source, TimeProvider clock)
    {
        _options = options;
        _source = source;
        _slices = new ScanSlices(_prices);
        var properties = new SymbolPropertiesDatabase { IsUnconstrained = options.ExactLots };
        _host = new BacktestHost(_prices, _slices, _log, properties, RunIdentity.SeedOf(options), clock);
        _algorithm = options.CreateAlgorithm();
        _orders = new BacktestOrderProcessor(_algorithm, options.ExactLots ? OrderCheckMode.None : OrderCheckMode.Exchange);
    }

    /// <summary>Initializes the algorithm and steps it to the end of the data.</summary>
    public void Step(IDecisionJournal journal, IProgress<BacktestProgress>? progress, CancellationToken cancellation)
    {
        Initialize(journal);
        _startEquity = _algorithm.Portfolio.TotalPortfolioValue;
        _recorder = new RunRecorder(_algorithm, _algorithm.StartDate, _algorithm.EndDate, hasVolume: false);
        _orders.Filled = _recorder.OnFill;
        _loop = new ScanLoop(_algorithm, _source.Row, _prices, _slices, _host, _orders, _recorder);

        var day = DateOnly.MinValue;
        while (_source.MoveNext())
        {
            if (_source.Date != day)
            {
                cancellation.ThrowIfCancellationRequested();
                Report(progress, day);
                day = _source.Date;
                _days++;
            }
            _loop.Step();
            if (_algorithm.Status != AlgorithmStatus.Running)
                break;
        }
        Report(progress, day);
        if (_loop.Rows > 0)
            _recorder.EndRun(_loop.Time);
        _algorithm.OnEndOfAlgorithm();
        foreach (var line in AlgorithmCharts.AddTo(_recorder.Charts, _algorithm.Charts))
            _log.AddWarning(_loop.Time, line);
        foreach (var ticker in _host.NeverSeen)
            _log.AddWarning(_loop.Time, $"{ticker}: no day of the data has this asset, so it had no price.");
    }

    /// <summary>What the result files are written from.</summary>
    public RunResult Result(string fingerprint, long journalLines, string journalHash) =>
        RunSummary.Of(_options, RunIdentity.IdOf(_options, fingerprint), _algorithm, _orders, _recorder!, _startEquity) with
        {
            Trades = _algorithm is ILedgered ? _ledger.Trades : TradesOfFills(),
            Days = _algorithm is ILedgered ? _ledger.Days : null,
            DataFingerprint = fingerprint,
            Data = DataWords(),
            Log = _log.Lines,
            Warnings = [.. _source.Warnings, .. _log.Warnings],
            OpenPositions = OpenPositions(),
            JournalLines = journalLines,
            JournalHash = journalHash,
        };

    /// <summary>What the caller is told.</summary>
    public BacktestOutcome Outcome(RunResult result, RunFacts facts, string resultFolder) => new()
    {
        Id = result.Id,
        ResultFolder = resultFolder,
        DataFingerprint = result.DataFingerprint,
        Statistics = result.Statistics.Summary,
        Trades = result.Trades!.Count,
        Days = _days,
        Rows = _loop!.Rows,
        Prices = _loop.Prices,
        EndEquity = _algorithm.Portfolio.TotalPortfolioValue,
        EndCash = _algorithm.Portfolio.CashBook[_algorithm.AccountCurrency].Amount,
        Currency = _algorithm.AccountCurrency,
        OpenPositions = result.OpenPositions,
        Warnings = result.Warnings,
        SecondsReading = facts.SecondsReading,
        SecondsStepping = facts.SecondsStepping,
        PeakMemoryBytes = facts.PeakMemoryBytes,
    };

    private void Initialize(IDecisionJournal journal)
    {
        _algorithm.Bind(_host);
        _algorithm.Transactions.SetOrderProcessor(_orders);
        _algorithm.SetParameters(new Dictionary<string, string>(_options.Parameters));
        if (_algorithm is IJournaled journaled)
            journaled.Journal = journal;
        if (_algorithm is ILedgered ledgered)
            ledgered.Ledger = _ledger;
        _algorithm.SetTimeZone(TimeZones.Utc);
        _algorithm.SetStartDate(_source.Survey.Days[0].Date.ToDateTime(TimeOnly.MinValue));
        _algorithm.SetEndDate(_source.Survey.Days[^1].Date.ToDateTime(TimeOnly.MinValue));
        _algorithm.Initialize();
        _algorithm.PostInitialize();
        _algorithm.SetLocked();
    }

    private void Report(IProgress<BacktestProgress>? progress, DateOnly day)
    {
        if (day != DateOnly.MinValue)
        {
            progress?.Report(new BacktestProgress(
                day, _days, _source.Survey.Days.Count, _loop!.Rows, _orders.Orders.Count, _algorithm.Portfolio.TotalPortfolioValue));
        }
    }

    private List<KeyValuePair<string, string>> DataWords() =>
    [
        new("First day", Text($"{_source.Survey.Days[0].Date:yyyy-MM-dd}")),
        new("Last day", Text($"{_source.Survey.Days[^1].Date:yyyy-MM-dd}")),
        new("Days", Text($"{_days:N0}")),
        new("Rows", Text($"{_loop!.Rows:N0}")),
        new("Assets", Text($"{_source.Row.Assets.Count:N0}")),
        new("Prices", Text($"{_loop.Prices:N0}")),
    ];

    private List<string> OpenPositions() =>
    [
        .. _algorithm.Securities.Values.Where(security => security.Holdings.Invested).OrderBy(security => security.Symbol)
            .Select(security => Text(
                $"{security.Symbol.Value}: {security.Holdings.Quantity.Normalize()} at {security.Holdings.AveragePrice.Normalize()}, last price {security.Price.Normalize()}")),
    ];

    private List<TradeRecord> TradesOfFills() =>
        TradesFromFills.Of(_algorithm.TradeBuilder.ClosedTrades, _startEquity);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
