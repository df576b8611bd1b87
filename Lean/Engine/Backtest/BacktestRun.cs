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
internal sealed partial class BacktestRun
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

    public BacktestRun(BacktestOptions options, QCAlgorithm algorithm, IRunData data, TimeProvider clock)
    {
        _options = options;
        _data = data;
        _algorithm = algorithm;
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
}
