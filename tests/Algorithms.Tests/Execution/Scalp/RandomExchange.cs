using DolphinLean.Algorithms.Execution.Scalp;
using DolphinLean.Algorithms.Execution.Scalp.Books;
using DolphinLean.Algorithms.Execution.Scalp.Life;
using DolphinLean.Algorithms.Execution.Scalp.Orders;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Execution.Scalp;

/// <summary>
/// An exchange that fills, refuses, cancels and answers in whatever order a script of bytes says, and checks every order that it gets. What
/// it knows and what the trade has heard may differ for long.
/// </summary>
internal sealed class RandomExchange : IScalpOrders, IBookReader, IScalpObserver
{
    private readonly ScalpParameters _parameters;
    private readonly List<LiveOrder> _orders = [];
    private long _nowMs = 1_000_000;
    private BookReading _book = MadeVenue.Good;
    private TradePlan _plan = MadeVenue.Plan;

    public RandomExchange(ScalpParameters parameters)
    {
        _parameters = parameters;
        Trade = new ScalpTrade("BTCUSDT", parameters, MadeVenue.Rules, this, this, this);
    }

    public ScalpTrade Trade { get; }

    public string Description => "random";

    /// <summary>What is really held, with its sign.</summary>
    public decimal Position { get; private set; }

    /// <summary>Whether a report overtook another of the same order.</summary>
    public bool HadLateReports { get; private set; }

    /// <summary>Whether every order has ended and been told of.</summary>
    public bool IsQuiet => _orders.TrueForAll(order => order.IsOver && order.News.Count == 0);

    /// <summary>Does one thing that the bytes name.</summary>
    public void Do(byte what, byte which)
    {
        switch (what % 16)
        {
            case 0 or 1:
                Enter(which);
                break;
            case 2 or 3:
                Wait(which * 12);
                break;
            case 4 or 5 or 6:
                Fill(Pick(which), which);
                break;
            case 7 or 8 or 9:
                Deliver(Pick(which));
                break;
            case 10:
                Answer(Pick(which));
                break;
            case 11:
                Refuse(Pick(which));
                break;
            case 12:
                _book = Books[which % Books.Length];
                Wait(0);
                break;
            case 13:
                Trade.Flatten(_nowMs, "RISK");
                break;
            case 14:
                Overtake(Pick(which));
                break;
            default:
                Pick(which)?.News.Add(new OrderNews(Pick(which)!.Id, which % 2 == 0 ? OrderNewsKind.Unknown : OrderNewsKind.CancelRefused));
                break;
        }
        Check();
    }

    /// <summary>Everything is answered from now on: the trade must come to its end.</summary>
    public void Finish()
    {
        _book = MadeVenue.Good;
        for (var step = 0; step < 400 && !(IsQuiet && Trade.State == ScalpState.Idle); step++)
        {
            foreach (var order in _orders.ToList())
            {
                if (order.Price is null)
                    Fill(order, 255);
                if (order.IsCancelAsked)
                    Answer(order);
                while (order.News.Count > 0)
                    Deliver(order);
            }
            Wait(500);
            Check();
        }
        Assert.That(Trade.State, Is.EqualTo(ScalpState.Idle), "everything ends");
        Assert.That((Position, Trade.Held), Is.EqualTo((0m, 0m)), "nothing is held");
    }

    public BookReading Read() => _book;

    public int SendLimit(decimal quantity, decimal price, string tag)
    {
        Assert.That(price % MadeVenue.Rules.TickSize, Is.Zero, "on a tick");
        CheckEntry(quantity, price);
        return Send(quantity, price, isEntry: true);
    }

    public int SendMarket(decimal quantity, string tag)
    {
        if (tag == "SCALP_MARKET")
            CheckEntry(quantity, (decimal)_book.Bid);
        else
            Assert.That(_orders.Any(order => !order.IsEntry && !order.IsKnownOver), Is.False, "one exit at a time");
        return Send(quantity, null, tag == "SCALP_MARKET");
    }

    public void Cancel(int orderId, string tag)
    {
        var order = _orders.Single(one => one.Id == orderId);
        order.IsCancelAsked = true;
    }

    public void Blocked(ScalpTrade trade, GateReason reason, in BookReading book, in TradePlan plan, int direction, decimal quantity, long nowMs)
    {
    }

    public void Sending(ScalpTrade trade, bool isMarket, decimal quantity, decimal price, in BookReading book, in TradePlan plan, long nowMs)
    {
    }

    public void Happened(ScalpTrade trade, ScalpEvent happened, ScalpState before, in BookReading book, long nowMs)
    {
    }

    public void Closing(ScalpTrade trade, ScalpExit reason)
    {
    }

    private static BookReading[] Books { get; } =
    [
        MadeVenue.Good, MadeVenue.Good with { Ask = 60_100 }, MadeVenue.Good with { BidTopUsdt = 10 }, MadeVenue.Good with { IsInSync = false },
        MadeVenue.Good with { AgeMs = 5000 }, MadeVenue.Good with { Bid = 59_900, Ask = 59_900.1 }, MadeVenue.Good with { Bid = 60_200, Ask = 60_200.1 },
        MadeVenue.Good with { LatencyMs = 400 }, default,
    ];

    private LiveOrder? Pick(byte which) => _orders.Count == 0 ? null : _orders[which % _orders.Count];

    private void Enter(byte which)
    {
        // A report may be late, but not by a whole trade.
        foreach (var order in _orders.Where(order => order.IsKnownOver).ToList())
        {
            while (order.News.Count > 0)
                Deliver(order);
        }
        var plan = which % 7 == 0 ? MadeVenue.Plan with { Confidence = 0.1 } : MadeVenue.Plan;
        if (Trade.State == ScalpState.Idle)
            _plan = plan;
        Trade.Enter(which % 2 == 0 ? 1 : -1, 0.001m * (1 + which % 40), plan, _nowMs);
    }

    private void Wait(long milliseconds)
    {
        _nowMs += milliseconds;
        Trade.Check(_nowMs);
    }

    private int Send(decimal quantity, decimal? price, bool isEntry)
    {
        Assert.That(quantity % MadeVenue.Rules.LotSize, Is.Zero, "whole lots");
        Assert.That(quantity, Is.Not.Zero);
        var order = new LiveOrder(_orders.Count + 1, quantity, price, isEntry);
        _orders.Add(order);
        order.News.Add(new OrderNews(order.Id, OrderNewsKind.Accepted));
        return order.Id;
    }

    private void CheckEntry(decimal quantity, decimal price)
    {
        Assert.That(ScalpGate.Check(_book, _plan, Math.Sign(quantity), _parameters), Is.EqualTo(GateReason.None), "no entry while a gate fails");
        Assert.That(Math.Abs(quantity) * price, Is.GreaterThan(MadeVenue.Rules.MinNotional));
        Assert.That(_orders.Any(order => order.IsEntry && !order.IsKnownOver), Is.False, "one entry at a time");
    }

    private void Fill(LiveOrder? order, byte how)
    {
        if (order is null || order.IsOver)
            return;
        var lots = Math.Max(1, (int)(Math.Abs(order.Left) / MadeVenue.Rules.LotSize) * (how + 1) / 256);
        var quantity = lots * MadeVenue.Rules.LotSize * Math.Sign(order.Quantity);
        order.Left -= quantity;
        Position += quantity;
        order.IsOver = order.Left == 0;
        order.News.Add(new OrderNews(order.Id, order.IsOver ? OrderNewsKind.LastFill : OrderNewsKind.PartFill, quantity, order.Price ?? 60_000m));
    }

    private void Answer(LiveOrder? order)
    {
        if (order is null || !order.IsCancelAsked)
            return;
        order.IsCancelAsked = false;
        order.News.Add(new OrderNews(order.Id, order.IsOver ? OrderNewsKind.CancelRefused : OrderNewsKind.Ended));
        order.IsOver = true;
    }

    private static void Refuse(LiveOrder? order)
    {
        if (order is null || order.IsOver)
            return;
        order.News.Add(new OrderNews(order.Id, order.Left == order.Quantity ? OrderNewsKind.Rejected : OrderNewsKind.Ended));
        order.IsOver = true;
    }

    /// <summary>An entry order's last report overtakes the one before it.</summary>
    private void Overtake(LiveOrder? order)
    {
        if (order is not { IsEntry: true, News: [.., { Kind: OrderNewsKind.PartFill }, { Kind: OrderNewsKind.Ended }] news })
            return;
        (news[^1], news[^2]) = (news[^2], news[^1]);
        HadLateReports = true;
    }

    private void Deliver(LiveOrder? order)
    {
        if (order is not { News.Count: > 0 })
            return;
        var news = order.News[0];
        order.News.RemoveAt(0);
        order.IsKnownOver |= news.Kind is OrderNewsKind.LastFill or OrderNewsKind.Ended or OrderNewsKind.Rejected;
        Trade.OnOrder(news, _nowMs);
    }

    private void Check()
    {
        if (!HadLateReports)
            Assert.That(Trade.Filled, Is.LessThanOrEqualTo(Trade.Wanted), "filled never exceeds wanted");
        if (Trade.Held > 0)
            Assert.That(Trade.Levels is not null || Trade.State is ScalpState.Unwinding or ScalpState.Exiting, $"{Trade.State}: held {Trade.Held} without protection");
        Assert.That(Position * Trade.Direction, Is.GreaterThanOrEqualTo(0m), "an exit never turns the position");
        if (Trade.State == ScalpState.Idle)
            Assert.That(Trade.Held, Is.Zero);
    }

    private sealed class LiveOrder(int id, decimal quantity, decimal? price, bool isEntry)
    {
        public int Id { get; } = id;

        public decimal Quantity { get; } = quantity;

        public decimal? Price { get; } = price;

        public bool IsEntry { get; } = isEntry;

        public decimal Left { get; set; } = quantity;

        public bool IsOver { get; set; }

        public bool IsKnownOver { get; set; }

        public bool IsCancelAsked { get; set; }

        public List<OrderNews> News { get; } = [];
    }
}
