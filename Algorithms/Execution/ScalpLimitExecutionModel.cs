using DolphinLean.Algorithms.Execution.Scalp;
using DolphinLean.Algorithms.Execution.Scalp.Books;
using DolphinLean.Algorithms.Execution.Scalp.Life;
using DolphinLean.Algorithms.Execution.Scalp.Orders;
using DolphinLean.Data.Journal;
using DolphinLean.Data.MarketData.Depth;
using DolphinLean.Data.Scans;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace DolphinLean.Algorithms.Execution;

/// <summary>
/// The execution model of every system. In normal mode each target becomes a market order at once. In scalp mode an entry passes gates, works
/// as a limit order near the touch, and ends by stop, take-profit, longest hold or the strategy's own exit, whichever comes first.
/// </summary>
/// <remarks>
/// A target is acted on once, at the step that brings it: an entry that was refused must not be tried again without its signal, and the risk
/// model asks again for an exit that is still open. Each symbol lives its own life; nothing waits. Calls may come from several threads.
/// </remarks>
public sealed class ScalpLimitExecutionModel : ExecutionModel, IDepthListener, IQuietModel
{
    private readonly QCAlgorithm _algorithm;
    private readonly ScalpParameters _parameters;
    private readonly ITradePlans _plans;
    private readonly ScalpReport _report;
    private readonly IMarketDepth? _depth;
    private readonly bool _isScalping;
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<Symbol, Entry> _bySymbol = [];

    /// <summary>A model for an algorithm.</summary>
    /// <param name="algorithm">Whose orders it sends.</param>
    /// <param name="mode">Normal or scalp.</param>
    /// <param name="parameters">Of scalp mode.</param>
    /// <param name="plans">What the layers above decided.</param>
    /// <param name="journal">Gets scalp mode's decisions.</param>
    /// <param name="depth">The run's order books; null when there are none, and a stated spread and depth stand in.</param>
    public ScalpLimitExecutionModel(
        QCAlgorithm algorithm, ExecutionMode mode, ScalpParameters parameters, ITradePlans plans, IDecisionJournal journal, IMarketDepth? depth)
        : base(asynchronous: false)
    {
        (_algorithm, _parameters, _plans, _depth) = (algorithm, parameters, plans, depth);
        _isScalping = mode == ExecutionMode.Scalp && parameters.Enabled;
        _report = new ScalpReport(journal, algorithm.Log) { Closes = (trade, reason) => Closing?.Invoke(EntryOf(trade).Symbol, reason) };
        if (_isScalping)
            depth?.Listen(this);
    }

    /// <summary>Called when execution closes a position by itself, before its order goes out.</summary>
    public Action<Symbol, ScalpExit>? Closing { get; set; }

    /// <inheritdoc/>
    public override void Execute(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        lock (_gate)
        {
            foreach (var target in targets)
            {
                if (_isScalping)
                    Scalp(target);
                else
                    SendMarket(target);
            }
            foreach (var entry in _entries)
                Check(entry);
        }
    }

    /// <inheritdoc/>
    public int CountQuiet(in ScanStretch ahead)
    {
        lock (_gate)
            return IsIdle ? ahead.Count : 0;
    }

    /// <inheritdoc/>
    public void Pass(in ScanStretch passed)
    {
        // Without a trade there is nothing to look after.
    }

    /// <inheritdoc/>
    public override void OnOrderEvent(QCAlgorithm algorithm, OrderEvent orderEvent)
    {
        lock (_gate)
        {
            if (_bySymbol.TryGetValue(orderEvent.Symbol, out var entry) && OrderNews.Of(orderEvent) is { } news)
            {
                entry.Trade.OnOrder(news, NowMs);
                entry.Watch();
            }
        }
    }

    /// <inheritdoc/>
    public void OnBook(IInstrumentDepth instrument, long nowNs)
    {
        lock (_gate)
        {
            foreach (var entry in _entries)
            {
                if (entry.Instrument == instrument)
                    Check(entry);
            }
        }
    }

    /// <inheritdoc/>
    public void OnTimer(long nowNs)
    {
        lock (_gate)
        {
            foreach (var entry in _entries)
                Check(entry);
        }
    }

    /// <inheritdoc/>
    public long NextTimerNs(long passedNs)
    {
        lock (_gate)
            return IsIdle ? long.MaxValue : passedNs + IDepthListener.TimerNs;
    }

    private bool IsIdle => _entries.TrueForAll(static entry => entry.Trade.State == ScalpState.Idle);

    private long NowMs => (_algorithm.UtcTime.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;

    private void SendMarket(IPortfolioTarget target)
    {
        var quantity = OrderSizing.GetUnorderedQuantity(_algorithm, target);
        if (quantity != 0)
            _algorithm.MarketOrder(target.Symbol, quantity, Asynchronous, target.Tag);
    }

    private void Scalp(IPortfolioTarget target)
    {
        var entry = EntryOf(target.Symbol);
        var trade = entry.Trade;
        if (trade.State != ScalpState.Idle)
        {
            if (Math.Sign(target.Quantity) != trade.Direction)
                trade.Flatten(NowMs, target.Tag.Length > 0 ? target.Tag : "SCALP_FLATTEN");
        }
        else if (_plans.PlanOf(target.Symbol) is var plan && (plan.Style == TradeStyle.Trend || entry.Security.Invested))
        {
            // A position that is no scalp's is changed as in normal mode: exits above all are never held up.
            SendMarket(target);
        }
        else if (OrderSizing.GetUnorderedQuantity(_algorithm, target) is var quantity and not 0)
        {
            trade.Enter(Math.Sign(quantity), Math.Abs(quantity), plan, NowMs);
        }
        entry.Watch();
    }

    private void Check(Entry entry)
    {
        if (entry.Trade.State == ScalpState.Idle)
            return;
        entry.Trade.Check(NowMs);
        entry.Watch();
    }

    private Entry EntryOf(ScalpTrade trade) => _entries.Find(entry => entry.Trade == trade)!;

    private Entry EntryOf(Symbol symbol)
    {
        if (_bySymbol.TryGetValue(symbol, out var known))
            return known;
        var security = _algorithm.Securities[symbol];
        var instrument = _depth?.Find(symbol.Value, security.Type == SecurityType.Crypto);
        IBookReader book = instrument is null ? new StandInBookReader(security, _parameters) : new DepthBookReader(_depth!, instrument, _parameters.MinBookLevels);
        var properties = security.SymbolProperties;
        var rules = new InstrumentRules(properties.MinimumPriceVariation, properties.LotSize, properties.MinimumOrderSize ?? 0);
        var orders = new LeanScalpOrders(_algorithm, symbol);
        var trade = new ScalpTrade(symbol.Value, _parameters, rules, book, orders, _report);
        orders.CancelRefused = news => trade.OnOrder(news, NowMs);
        var entry = new Entry(symbol, security, trade, instrument);
        _entries.Add(entry);
        _bySymbol.Add(symbol, entry);
        _algorithm.SetRuntimeStatistic($"Scalp book {symbol.Value}", book.Description);
        return entry;
    }

    private sealed record Entry(Symbol Symbol, Security Security, ScalpTrade Trade, IInstrumentDepth? Instrument)
    {
        /// <summary>Has the book's changes told as long as something depends on them.</summary>
        public void Watch()
        {
            if (Instrument is not null)
                Instrument.IsWatched = Trade.State != ScalpState.Idle;
        }
    }
}
