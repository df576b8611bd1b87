using DolphinLean.Algorithms.Execution.Scalp;
using DolphinLean.Algorithms.Execution.Scalp.Books;
using DolphinLean.Algorithms.Execution.Scalp.Life;
using DolphinLean.Algorithms.Execution.Scalp.Orders;

namespace DolphinLean.Algorithms.Tests.Execution.Scalp;

/// <summary>An exchange, a book and an observer for one trade, driven by hand: nothing answers unless it is told to.</summary>
internal sealed class MadeVenue : IScalpOrders, IBookReader, IScalpObserver
{
    /// <summary>Ticks of 0.1, lots of 0.001, a minimum of 100, as of BTCUSDT.</summary>
    public static readonly InstrumentRules Rules = new(0.1m, 0.001m, 100);

    private int _lastId;

    public MadeVenue(ScalpParameters parameters, decimal? lot = null)
    {
        Parameters = parameters;
        Trade = new ScalpTrade("BTCUSDT", parameters, lot is { } size ? Rules with { LotSize = size } : Rules, this, this, this);
    }

    public ScalpParameters Parameters { get; }

    public ScalpTrade Trade { get; }

    public long NowMs { get; set; } = 1_000_000;

    public BookReading Book { get; set; } = Good;

    /// <summary>A book that passes every gate: 60,000.0 to 60,000.1.</summary>
    public static BookReading Good { get; } = new(60_000, 60_000.1, 60_000, 60_000, 20, 20, true, 10, 50);

    /// <summary>A plan that passes every gate, with a stop and a take-profit far away.</summary>
    public static TradePlan Plan { get; } = new(0.8, 0.05, 500, 500, TradeStyle.Unset);

    public List<MadeOrder> Sent { get; } = [];

    public List<int> Cancels { get; } = [];

    public List<string> Codes { get; } = [];

    public List<ScalpExit> Exits { get; } = [];

    public bool RefusesAtOnce { get; set; }

    public string Description => "made";

    public MadeOrder Last => Sent[^1];

    public BookReading Read() => Book;

    public int SendLimit(decimal quantity, decimal price, string tag) => Send(new MadeOrder(++_lastId, quantity, price, tag));

    public int SendMarket(decimal quantity, string tag) => Send(new MadeOrder(++_lastId, quantity, null, tag));

    public void Cancel(int orderId, string tag) => Cancels.Add(orderId);

    public GateReason Enter(decimal quantity = 0.010m, int direction = 1, TradePlan? plan = null) => Trade.Enter(direction, quantity, plan ?? Plan, NowMs);

    public void Hear(MadeOrder order, OrderNewsKind kind) => Trade.OnOrder(new OrderNews(order.Id, kind), NowMs);

    /// <summary>Fills an order by so much; the last fill is the one that leaves nothing.</summary>
    public void Fill(MadeOrder order, decimal quantity, decimal? price = null)
    {
        order.Filled += quantity;
        var isLast = order.Filled >= Math.Abs(order.Quantity);
        Trade.OnOrder(new OrderNews(
            order.Id, isLast ? OrderNewsKind.LastFill : OrderNewsKind.PartFill, quantity * Math.Sign(order.Quantity), price ?? order.Price ?? (decimal)Book.Bid), NowMs);
    }

    public void Wait(double seconds)
    {
        NowMs += (long)(seconds * 1000);
        Trade.Check(NowMs);
    }

    public void Blocked(ScalpTrade trade, GateReason reason, in BookReading book, in TradePlan plan, int direction, decimal quantity, long nowMs) => Codes.Add(reason.Code());

    public void Sending(ScalpTrade trade, bool isMarket, decimal quantity, decimal price, in BookReading book, in TradePlan plan, long nowMs)
    {
    }

    public void Happened(ScalpTrade trade, ScalpEvent happened, ScalpState before, in BookReading book, long nowMs)
    {
        if (happened.Code() is { Length: > 0 } code)
            Codes.Add(code);
    }

    public void Closing(ScalpTrade trade, ScalpExit reason) => Exits.Add(reason);

    private int Send(MadeOrder order)
    {
        if (RefusesAtOnce)
            return IScalpOrders.Refused;
        Sent.Add(order);
        return order.Id;
    }
}
