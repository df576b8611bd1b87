using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using DolphinLean.Data.Grid.Services;
using DolphinLean.Data.Journal;
using DolphinLean.Data.MarketData.Depth;
using DolphinLean.Engine.Backtest;
using DolphinLean.Engine.Feeds.Scans;
using DolphinLean.Engine.Live.Depth;
using DolphinLean.Engine.Live.Scans;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Watching;
using DolphinLean.Engine.Orders;
using QuantConnect.Algorithm;
using QuantConnect.Hosting;
using QuantConnect.Orders;

namespace DolphinLean.Engine.Live;

/// <summary>The algorithm of a session: it begins when the venue knows enough, and is stepped once per bar, as in a backtest.</summary>
internal sealed class LiveRun
{
    private readonly ILiveVenue _venue;
    private readonly LiveClock _clock;
    private readonly TimeSpan _bar;
    private readonly ScanFeed _feed;
    private readonly StepLoop _loop;
    private readonly OrderProcessor _orders;
    private readonly LiveDepth? _depth;

    /// <summary>Initializes the algorithm. The venue can begin.</summary>
    /// <exception cref="AlgorithmException">The algorithm's own code failed.</exception>
    public LiveRun(SessionPlan plan, QCAlgorithm algorithm, ILiveVenue venue, LiveClock clock, IDecisionJournal decisions, LiveRunEnds ends, Action<string> log)
    {
        var watcher = ends.Watcher;
        (_venue, _clock, _bar, Algorithm) = (venue, clock, BarLength.Parse(plan.Bar).Span, algorithm);
        clock.NowMs = venue.ExchangeTimeMs;
        Scans = new LiveScans(venue, watcher);
        _feed = new ScanFeed(Scans, algorithm);
        _orders = plan.IsPaper
            ? new BacktestOrderProcessor(algorithm, OrderCheckMode.Exchange, LeanQuirks.All)
            : new LiveOrderProcessor(algorithm, LeanQuirks.All, venue);
        if (watcher != null)
            _orders.Filled = happened => watcher.OnFill(Fill(happened));
        if (venue.Books.Count > 0)
            _depth = new LiveDepth(venue.Books, clock);
        var events = new EventList(algorithm, keepsOrder: false);
        algorithm.Bind(new LiveHost(algorithm, _feed, venue.Rules, clock, SeedOf(plan.Session), log));
        Guard(() => Initialize(plan, events, decisions, ends));
        _loop = new StepLoop(algorithm, _feed, _orders, new LiveRecorder(algorithm), events, checksMargin: false, clock.GetUtcNow().UtcDateTime,
            depth: null);
        Guard(_loop.Begin);
    }

    /// <summary>The algorithm.</summary>
    public QCAlgorithm Algorithm { get; }

    /// <summary>The scans it sees.</summary>
    public LiveScans Scans { get; }

    /// <summary>Orders it sent.</summary>
    public OrderProcessor Orders => _orders;

    /// <summary>Hands the algorithm what services say.</summary>
    public void Hear(GridNews news) => Guard(() => (Algorithm as IGridTrader)?.Take(news));

    /// <summary>Takes reports and bars until there are no more.</summary>
    /// <exception cref="AlgorithmException">The algorithm's own code failed.</exception>
    public void Pump() => Guard(() =>
    {
        do
        {
            while (_venue.NextReport() is { } report)
                (_orders as LiveOrderProcessor)?.Take(report);
        }
        while (_feed.NextTime != DateTime.MaxValue && _loop.Step());
        if (!_loop.IsWarmingUp)
            _depth?.Pump(Algorithm.SetDateTime, _orders.ProcessWaiting);
        if (Scans.Count > 0)
            _loop.FireEvents(_clock.GetUtcNow().UtcDateTime, _bar);
    });

    /// <summary>Whether anything is held.</summary>
    public bool HasPositions => Algorithm.Portfolio.Invested;

    /// <summary>Sells and buys back whatever is held.</summary>
    public void Liquidate() => Guard(() => Algorithm.Liquidate());

    /// <summary>Asks for every resting order to be cancelled.</summary>
    public void CancelOrders() => Guard(() =>
    {
        // An algorithm that enters on a fill would go on for ever.
        if (_orders is LiveOrderProcessor live)
            live.IsStopping = true;
        foreach (var ticket in Algorithm.Transactions.GetOpenOrderTickets().ToList())
            ticket.Cancel("The session stops.");
        _orders.ProcessSynchronousEvents();
    });

    /// <summary>Tells the algorithm that it is over.</summary>
    public void End() => Guard(Algorithm.OnEndOfAlgorithm);

    private static LiveFill Fill(OrderEvent happened) => new(
        new DateTimeOffset(happened.UtcTime, TimeSpan.Zero).ToUnixTimeMilliseconds(), happened.OrderId, happened.Symbol.Value, happened.FillQuantity,
        happened.FillPrice, happened.OrderFee.Value.Amount);

    private void Initialize(SessionPlan plan, EventList events, IDecisionJournal decisions, LiveRunEnds ends)
    {
        Algorithm.SetLiveMode();
        Algorithm.Transactions.SetOrderProcessor(_orders);
        Algorithm.SetParameters(new Dictionary<string, string>(plan.Parameters));
        if (Algorithm is IJournaled journaled)
            journaled.Journal = decisions;
        if (Algorithm is ILedgered ledgered && ends.Ledger is { } ledger)
            ledgered.Ledger = ledger;
        // A replay has nobody to tell, and must decide as if somebody heard.
        if (Algorithm is IGridTrader gridTrader)
            gridTrader.Outbox = ends.Outbox ?? new NobodysOutbox();
        if (_depth != null && Algorithm is IDepthTrader trader)
            trader.Depth = _depth;
        Algorithm.Initialize();
        if (!plan.IsPaper)
            Algorithm.Portfolio.SetCash(_venue.Cash(Algorithm.AccountCurrency));
        if (plan.WarmUpBars > 0)
            Algorithm.SetWarmUp((plan.WarmUpBars + 1) * _bar);
        Algorithm.PostInitialize();
        Algorithm.Schedule.SetEventSchedule(events);
        events.Begin();
        Algorithm.SetLocked();
    }

    private void Guard(Action act)
    {
        try
        {
            act();
        }
        catch (Exception error) when (error is not (IOException or InvalidDataException or OutOfMemoryException or AlgorithmException))
        {
            throw new AlgorithmException(Algorithm.Name, Algorithm.Time, error);
        }
    }

    private static ulong SeedOf(string session) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(session)));
}
