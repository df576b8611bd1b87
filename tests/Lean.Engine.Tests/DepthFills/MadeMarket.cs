using DolphinLean.Data.MarketData.Book;
using DolphinLean.Data.MarketData.Events;
using DolphinLean.Engine.DepthFills;

namespace DolphinLean.Lean.Engine.Tests.DepthFills;

/// <summary>A market made by hand: one event a millisecond, prices in ticks of 0.1, a book of 10 at 100 and 20 at 99 against 10 at 101 and 20 at 102.</summary>
internal sealed class MadeMarket
{
    private long _id = 1000;

    public MadeMarket(IQueueModel? queue = null, ILatencyModel? latency = null)
    {
        Book = new OrderBook("BTCUSDT", isSpot: true, new TickScale(10_000_000));
        Matcher = new DepthMatcher(Book, queue ?? new ProRataQueueModel(), latency ?? ConstantLatencyModel.None, new RateFees(0.0002, 0.0005));
        Snapshot([(100, 10), (99, 20)], [(101, 10), (102, 20)]);
    }

    public OrderBook Book { get; }

    public DepthMatcher Matcher { get; }

    public long NowNs { get; private set; } = 1_000_000_000;

    public DepthOrder Buy(double quantity, int tick, bool postOnly = false, bool immediate = false) =>
        Submit(DepthOrder.Limit(_id, BookOrderSide.Buy, quantity, tick, postOnly, immediate));

    public DepthOrder Sell(double quantity, int tick) => Submit(DepthOrder.Limit(_id, BookOrderSide.Sell, quantity, tick));

    public DepthOrder Submit(DepthOrder order)
    {
        Matcher.Submit(order, NowNs);
        Matcher.Advance(NowNs);
        return order;
    }

    public void Cancel(DepthOrder order)
    {
        Matcher.Cancel(order, NowNs);
        Matcher.Advance(NowNs);
    }

    public void Trade(int tick, double size, bool sellerHits = true, long lateMs = 0)
    {
        NowNs += 1_000_000;
        Matcher.OnTrade(new TradeEvent(NowNs, NowNs / 1_000_000, NowNs / 1_000_000 - lateMs, 1, tick / 10.0, size, sellerHits));
    }

    public void Bid(int tick, double size) => Depth([(tick, size)], []);

    public void Ask(int tick, double size) => Depth([], [(tick, size)]);

    public void Depth((int Tick, double Size)[] bids, (int Tick, double Size)[] asks, long missing = 0)
    {
        _id += 1 + missing;
        Send(bids, asks, isSnapshot: false);
    }

    public void Snapshot((int Tick, double Size)[] bids, (int Tick, double Size)[] asks) => Send(bids, asks, isSnapshot: true);

    public List<DepthReport> Reports()
    {
        var reports = new List<DepthReport>();
        while (Matcher.TryTakeReport(NowNs, out var report))
            reports.Add(report);
        return reports;
    }

    private void Send((int Tick, double Size)[] bids, (int Tick, double Size)[] asks, bool isSnapshot)
    {
        NowNs += 1_000_000;
        Matcher.OnDepth(new DepthChange
        {
            IsSnapshot = isSnapshot,
            LocalTimeNs = NowNs,
            ExchangeTimeMs = NowNs / 1_000_000,
            FirstUpdateId = _id,
            LastUpdateId = _id,
            PreviousUpdateId = -1,
            BidTicks = bids.Select(level => level.Tick).ToArray(),
            BidSizes = bids.Select(level => level.Size).ToArray(),
            AskTicks = asks.Select(level => level.Tick).ToArray(),
            AskSizes = asks.Select(level => level.Size).ToArray(),
        });
    }
}
