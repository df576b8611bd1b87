using DolphinLean.Algorithms.Execution.Scalp.Books;
using DolphinLean.Algorithms.Execution.Scalp.Life;
using DolphinLean.Algorithms.Execution.Scalp.Orders;

namespace DolphinLean.Algorithms.Execution.Scalp;

/// <summary>
/// One symbol's trade, from the approved target to the closed position. It turns targets, order reports and clocks into events, asks
/// <see cref="ScalpTable"/> what follows, and does it.
/// </summary>
/// <remarks>Times are Unix milliseconds and must not run backward. An answer may come before the sending call returns. Not thread-safe.</remarks>
public sealed partial class ScalpTrade
{
    private readonly ScalpParameters _parameters;
    private readonly InstrumentRules _rules;
    private readonly IBookReader _book;
    private readonly IScalpOrders _orders;
    private readonly IScalpObserver _observer;
    private readonly Dictionary<int, int> _ended = [];
    private TradePlan _plan;
    private OrderRole _sending;
    private int _lastId;
    private int _entryId;
    private int _exitId;
    private int _tries;
    private decimal _cost;
    private decimal _entryMiddle;
    private string _exitTag = "";
    private long _timeoutMs;
    private long _holdUntilMs;
    private long _answerDueMs;
    private long _exitDueMs;

    /// <summary>A trade that has not begun.</summary>
    /// <param name="symbol">The instrument's ticker, for journal and log.</param>
    /// <param name="parameters">Thresholds and distances.</param>
    /// <param name="rules">What the exchange asks of orders.</param>
    /// <param name="book">The instrument's book.</param>
    /// <param name="orders">Sends orders.</param>
    /// <param name="observer">Hears what happens.</param>
    public ScalpTrade(
        string symbol, ScalpParameters parameters, InstrumentRules rules, IBookReader book, IScalpOrders orders, IScalpObserver observer)
    {
        Symbol = symbol;
        _parameters = parameters;
        _rules = rules;
        _book = book;
        _orders = orders;
        _observer = observer;
    }

    private enum OrderRole
    {
        None,
        Entry,
        Exit,
    }

    /// <summary>The instrument's ticker.</summary>
    public string Symbol { get; }

    /// <summary>Where the trade stands.</summary>
    public ScalpState State { get; private set; }

    /// <summary>+1 long, −1 short; of the last trade while idle.</summary>
    public int Direction { get; private set; }

    /// <summary>Quantity that was approved.</summary>
    public decimal Wanted { get; private set; }

    /// <summary>Quantity that entry orders filled.</summary>
    public decimal Filled { get; private set; }

    /// <summary>Quantity held now.</summary>
    public decimal Held { get; private set; }

    /// <summary>Average price of the entry's fills; 0 without any.</summary>
    public decimal AveragePrice => Filled == 0 ? 0 : _cost / Filled;

    /// <summary>Stop and take-profit; null while nothing is protected.</summary>
    public ProtectiveLevels? Levels { get; private set; }

    /// <summary>When the position closes at the latest, Unix ms; null while nothing is protected.</summary>
    public long? HoldUntilMs => Levels is null ? null : _holdUntilMs;

    /// <summary>Where its book comes from.</summary>
    public string BookDescription => _book.Description;

    /// <summary>Asks for an entry that sizing and risk approved.</summary>
    /// <param name="direction">+1 long, −1 short.</param>
    /// <param name="quantity">Quantity, above 0.</param>
    /// <param name="plan">What the layers above decided.</param>
    /// <param name="nowMs">Time.</param>
    /// <returns>Why it was blocked; <see cref="GateReason.None"/> if it was not. A trade under way is let be.</returns>
    public GateReason Enter(int direction, decimal quantity, in TradePlan plan, long nowMs)
    {
        if (State != ScalpState.Idle)
            return GateReason.None;
        var wanted = _rules.InLots(quantity);
        var book = _book.Read();
        var blocked = ScalpGate.Check(book, plan, direction, _parameters);
        if (blocked == GateReason.None && !_rules.IsEnough(wanted, LowestPrice(direction, book)))
            blocked = GateReason.BelowMinimum;
        if (blocked != GateReason.None)
        {
            _observer.Blocked(this, blocked, book, plan, direction, quantity, nowMs);
            Fire(ScalpEvent.EnterBlocked, nowMs);
            return blocked;
        }
        (Direction, Wanted, _plan) = (direction, wanted, plan);
        (Filled, _cost, _tries) = (0, 0, 0);
        Fire(ScalpEvent.Enter, nowMs);
        return GateReason.None;
    }

    /// <summary>Asks for the end of the trade: its entry order is cancelled, its position closed. No gate blocks that.</summary>
    public void Flatten(long nowMs, string tag)
    {
        if (State is not (ScalpState.Idle or ScalpState.Exiting or ScalpState.Unwinding))
            _exitTag = tag;
        Fire(ScalpEvent.Flatten, nowMs);
    }

    /// <summary>The price at which a position of this direction could be closed.</summary>
    private decimal ClosingPrice(in BookReading book) => (decimal)(Direction > 0 ? book.Bid : book.Ask);

    /// <summary>The least price that an entry may fill at, by which the exchange's minimum is measured.</summary>
    private decimal LowestPrice(int direction, in BookReading book) =>
        direction > 0 ? Math.Min((decimal)book.Bid, LimitPrice(direction, book)) : (decimal)book.Bid;

    private decimal LimitPrice(int direction, in BookReading book) => NearTouch.PriceOf(direction, book, _parameters.PassiveOffsetBps, _rules);
}
