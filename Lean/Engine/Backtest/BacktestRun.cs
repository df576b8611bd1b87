using DolphinLean.Data.External;
using DolphinLean.Data.Fees;
using DolphinLean.Data.Journal;
using DolphinLean.Data.MarketData.Depth;
using DolphinLean.Engine.DepthRuns;
using DolphinLean.Engine.Feeds;
using DolphinLean.Engine.Feeds.Scans;
using DolphinLean.Engine.Orders;
using DolphinLean.Engine.Results;
using DolphinLean.Engine.Results.Charts;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Hosting;

namespace DolphinLean.Engine.Backtest;

/// <summary>One run: sets the algorithm up, steps it through the source, and gathers what it leaves behind.</summary>
internal sealed class BacktestRun
{
    private readonly BacktestOptions _options;
    private readonly IRunData _data;
    private readonly RunLog _log = new();
    private readonly TradeLedger _ledger = new();
    private readonly IMarketFeed _feed;
    private readonly BacktestHost _host;
    private readonly QCAlgorithm _algorithm;
    private readonly OrderProcessor _orders;
    private readonly EventList _events;
    private readonly DepthReplay? _depth;
    private RunRecorder? _recorder;
    private StepLoop? _loop;
    private decimal _startEquity;
    private int _days;

    public BacktestRun(BacktestOptions options, IRunData data, TimeProvider clock)
    {
        _options = options;
        _data = data;
        _algorithm = options.CreateAlgorithm();
        _feed = data.Open(_algorithm, text => _log.AddWarning(_algorithm.Time, text));
        _host = new BacktestHost(_algorithm, _feed, _log, data, options.Quirks, RunIdentity.SeedOf(options), options.Session?.Clock ?? clock);
        var models = new BacktestOrderProcessor(_algorithm, options.ExactLots ? OrderCheckMode.None : OrderCheckMode.Exchange, options.Quirks);
        _orders = options.Session?.OrdersOf(_algorithm, options.Quirks) ?? models;
        _events = new EventList(_algorithm, keepsOrder: !options.Quirks.Has(LeanQuirk.EndOfDayOrder));
        if (options.Depth is { } depth)
            _depth = Connect(new DepthReplay(depth, options.Start, options.End, options.CutUtc), models);
    }

    /// <summary>Initializes the algorithm and steps it to the end of the data.</summary>
    /// <exception cref="AlgorithmException">The algorithm's own code failed.</exception>
    public void Step(IDecisionJournal journal, IProgress<BacktestProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            Initialize(journal);
            Run(progress, cancellation);
        }
        catch (Exception error) when (IsOfAlgorithm(error))
        {
            throw new AlgorithmException(_algorithm.Name, _algorithm.Time, error);
        }
        finally
        {
            _depth?.Dispose();
        }
    }

    /// <summary>Defects of the data and a stop of the run speak for themselves; whatever else stops a run came out of the algorithm.</summary>
    private static bool IsOfAlgorithm(Exception error) =>
        error is not (OperationCanceledException or InvalidDataException or IOException or UnauthorizedAccessException or OutOfMemoryException);

    private DepthReplay Connect(DepthReplay depth, BacktestOrderProcessor orders)
    {
        depth.SetClock = _algorithm.SetDateTime;
        depth.Told = orders.ProcessWaiting;
        if (depth.FillsOrders)
            orders.Venue = new DepthVenue(depth, orders);
        return depth;
    }

    private void Run(IProgress<BacktestProgress>? progress, CancellationToken cancellation)
    {
        _startEquity = _algorithm.Portfolio.TotalPortfolioValue;
        var start = _options.Session?.StartUtc ?? _algorithm.StartDate.ConvertToUtc(_algorithm.TimeZone);
        _recorder = new RunRecorder(_algorithm, _feed, start, _algorithm.EndDate.ConvertToUtc(_algorithm.TimeZone), _data.HasVolume);
        _orders.Filled = _recorder.OnFill;
        _algorithm.Schedule.On(
            "Daily Sampling", _algorithm.DateRules.EveryDay(), _algorithm.TimeRules.Midnight, () => _recorder.SampleDay(_algorithm.UtcTime));
        _data.BeforeStart(_algorithm);
        _loop = new StepLoop(_algorithm, _feed, _orders, _recorder, _events, checksMargin: !_options.ExactLots && _options.Session == null, start, _depth,
            Quiet(_recorder), _options.Session);
        _loop.Begin();
        _depth?.SkipTo(_algorithm.UtcTime);

        var day = DateOnly.MinValue;
        while (_loop.Step())
        {
            if (_feed.Day == day || _feed.Points == 0)
                continue;
            cancellation.ThrowIfCancellationRequested();
            Report(progress, day);
            day = _feed.Day;
            _days++;
        }
        Report(progress, day);
        _options.Decisions?.Close(_algorithm, start, _loop.Time);
        _algorithm.OnEndOfAlgorithm();
        if (_loop.Steps > 0)
            _recorder.EndRun(_loop.Time);
        foreach (var line in AlgorithmCharts.AddTo(_recorder.Charts, _algorithm.Charts))
            _log.AddWarning(_loop.Time, line);
    }

    private QuietStretches? Quiet(RunRecorder recorder) =>
        _options.StepsEveryRow || _depth is not null || _options.Session is not null || _feed is not ScanFeed scans || !QuietStretches.Suits(_algorithm)
            ? null
            : new QuietStretches(_algorithm, scans, _orders, recorder);

    /// <summary>What the result files are written from.</summary>
    public RunResult Result(string fingerprint, long journalLines, string journalHash)
    {
        var result = Summarize(RunIdentity.FingerprintOf(fingerprint, (_algorithm as IOwnData)?.OwnDataFingerprint), journalLines, journalHash);
        return _options.Table is { } table ? result with { Table = table(result) } : result;
    }

    private RunResult Summarize(string fingerprint, long journalLines, string journalHash) =>
        RunSummary.Of(_options, RunIdentity.IdOf(_options, fingerprint), _algorithm, _orders, _recorder!, _startEquity) with
        {
            Trades = _algorithm is ILedgered ? _ledger.Trades : TradesOfFills(),
            Days = _algorithm is ILedgered ? _ledger.Days : null,
            DataFingerprint = fingerprint,
            Data = [.. _data.Words(_days, _loop!.Steps), .. DepthWords()],
            Log = _log.Lines,
            Warnings = [.. _data.Warnings, .. _depth?.Warnings() ?? [], .. _log.Warnings],
            OpenPositions = OpenPositions(),
            JournalLines = journalLines,
            JournalHash = journalHash,
        };

    /// <summary>What the caller is told.</summary>
    public BacktestOutcome Outcome(RunResult result, RunFacts facts, string resultFolder) => new()
    {
        Id = result.Id,
        ResultFolder = resultFolder,
        Result = result,
        DataFingerprint = result.DataFingerprint,
        Statistics = result.Statistics.Summary,
        Trades = result.Trades!.Count,
        Days = _days,
        Rows = _loop!.Steps,
        Prices = _feed.Points,
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
        _algorithm.Portfolio.EstimateFeesWith(static model => model is IFeeEstimate estimate ? estimate.FeeOf : null);
        _algorithm.SetParameters(new Dictionary<string, string>(_options.Parameters));
        if (_algorithm is IJournaled journaled)
            journaled.Journal = _options.Decisions?.Over(journal, _algorithm) ?? journal;
        if (_algorithm is ILedgered ledgered)
            ledgered.Ledger = _ledger;
        if ((_options.Session?.Depth ?? _depth) is { } depth && _algorithm is IDepthTrader trader)
            trader.Depth = depth;
        // An exchange fills the orders, and no model of the algorithm's does.
        if (_options.Session != null)
            _algorithm.SetLiveMode();
        _options.Decisions?.Listen(_algorithm);
        _data.BeforeInitialize(_algorithm);
        _algorithm.Initialize();
        _data.AfterInitialize(_algorithm);
        _options.Session?.AfterInitialize(_algorithm);
        _algorithm.PostInitialize();
        if (_options.Quirks.Has(LeanQuirk.MaximumOrdersLifted))
            _algorithm.SetMaximumOrders(int.MaxValue);
        _algorithm.Schedule.SetEventSchedule(_events);
        _events.Begin();
        _algorithm.SetLocked();
    }

    private void Report(IProgress<BacktestProgress>? progress, DateOnly day)
    {
        if (day != DateOnly.MinValue)
        {
            progress?.Report(new BacktestProgress(
                day, _days, _data.DaysTotal, _loop!.Steps, _orders.Orders.Count, _algorithm.Portfolio.TotalPortfolioValue));
        }
    }

    private List<string> OpenPositions() =>
    [
        .. _algorithm.Securities.Values.Where(security => security.Holdings.Invested).OrderBy(security => security.Symbol)
            .Select(security => Text(
                $"{security.Symbol.Value}: {security.Holdings.Quantity.Normalize()} at {security.Holdings.AveragePrice.Normalize()}, last price {security.Price.Normalize()}")),
    ];

    private IEnumerable<KeyValuePair<string, string>> DepthWords()
    {
        yield return new("Fills", _depth?.Options.Description ?? "LEAN's fill models on bars; no recorded depth");
        if (_depth == null)
            yield break;
        yield return new("Depth events", Text($"{_depth.Events:N0} of {string.Join(", ", _depth.Instruments.Select(one => one.Book.Symbol))}"));
        yield return new("Depth fingerprint", _depth.Fingerprint());
    }

    private List<TradeRecord> TradesOfFills() =>
        TradesFromFills.Of(_algorithm.TradeBuilder.ClosedTrades, _algorithm.Transactions, _startEquity);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
