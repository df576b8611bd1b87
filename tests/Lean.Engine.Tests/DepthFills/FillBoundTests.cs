using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.MarketData.Import;
using DolphinLean.Data.MarketData.Store;
using DolphinLean.Data.Symbols;
using DolphinLean.Engine.DepthFills;
using DolphinLean.Tests;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.DepthFills;

/// <summary>A fill never comes earlier than the trade volume allows, on random markets and on the real recordings.</summary>
public sealed class FillBoundTests
{
    private string _folder = "";

    [OneTimeTearDown]
    public void DeleteStore()
    {
        if (_folder.Length > 0)
            Directory.Delete(_folder, recursive: true);
    }

    [FsCheck.NUnit.Property(MaxTest = 150)]
    public Property Random_markets_keep_the_bound(int seed, bool cautious)
    {
        var random = new Random(seed);
        var market = new MadeMarket(cautious ? new BackOfQueueModel() : new ProRataQueueModel());
        var watched = new List<Watched>();
        for (var step = 0; step < 400; step++)
        {
            switch (random.Next(6))
            {
                case 0 when watched.Count < 40:
                    var order = random.Next(2) == 0 ? market.Buy(random.Next(1, 20), 101 - random.Next(1, 4)) : market.Sell(random.Next(1, 20), 100 + random.Next(1, 4));
                    watched.Add(new Watched(order));
                    break;
                case 1 when watched.Count > 0:
                    market.Cancel(watched[random.Next(watched.Count)].Order);
                    break;
                case 2 or 3:
                    var (tick, size, sellerHits) = (random.Next(98, 104), random.Next(1, 15), random.Next(2) == 0);
                    watched.ForEach(one => one.See(tick, size, sellerHits));
                    market.Trade(tick, size, sellerHits, lateMs: random.Next(3));
                    Assert.That(watched.Sum(one => one.FilledSince()), Is.LessThanOrEqualTo(size + 1e-9), "own orders share a trade");
                    break;
                case 4:
                    market.Bid(100 - random.Next(3), random.Next(30));
                    break;
                default:
                    market.Ask(101 + random.Next(3), random.Next(30));
                    break;
            }
            watched.ForEach(one => one.Check(cautious));
        }
        var reports = market.Reports();
        foreach (var one in watched)
        {
            var fills = reports.Where(report => report.Order == one.Order && report.Kind == DepthReportKind.Fill).Sum(report => report.Quantity);
            Assert.That(fills, Is.EqualTo(one.Order.Filled).Within(1e-9));
        }
        Assert.That(market.Matcher.RestingOrders, Is.EqualTo(watched.Count(one => one.Order.Status == DepthOrderStatus.Resting)));
        return true.ToProperty();
    }

    [Test]
    public void Recordings_keep_the_bound_and_both_models_fill_something([Values] bool cautious)
    {
        var store = new EventStore(Store());
        var fills = 0;
        foreach (var series in store.ListSeries().Where(series => !series.IsSpot))
        {
            using var replay = store.Replay(series);
            var session = new DepthSession(
                replay, cautious ? new BackOfQueueModel() : new ProRataQueueModel(), new RecordedLatencyModel(TimeSpan.FromMilliseconds(5)), new RateFees(0.0002, 0.0005));
            var watched = new List<Watched>();
            var nextNs = 0L;
            while (session.MoveNext())
            {
                if (replay.Kind == MarketEventKind.Trade && session.Scale.TryTickOf(replay.Trade.Price, out var tick))
                    watched.ForEach(one => one.See(tick, replay.Trade.Size, replay.Trade.IsBuyerMaker));
                while (session.Matcher.TryTakeReport(session.NowNs, out var report))
                {
                    Assert.That(report.TimeNs, Is.LessThanOrEqualTo(session.NowNs));
                    fills += report.Kind == DepthReportKind.Fill ? 1 : 0;
                }
                if (session.NowNs < nextNs || !session.Book.IsInSync)
                    continue;
                watched.ForEach(one => one.Check(cautious));
                watched.Where(one => one.Order.Status == DepthOrderStatus.Resting).ToList().ForEach(one => session.Matcher.Cancel(one.Order, session.NowNs));
                watched.RemoveAll(one => one.Order.Status is not (DepthOrderStatus.Sent or DepthOrderStatus.Resting));
                nextNs = session.NowNs + 2_000_000_000;
                session.Scale.TryTickOf(session.Book.BestBid.Price, out var bid);
                session.Scale.TryTickOf(session.Book.BestAsk.Price, out var ask);
                foreach (var order in new[] { DepthOrder.Limit(nextNs, BookOrderSide.Buy, 0.5, bid, postOnly: true), DepthOrder.Limit(nextNs + 1, BookOrderSide.Sell, 0.5, ask, postOnly: true) })
                {
                    watched.Add(new Watched(order));
                    session.Matcher.Submit(order, session.NowNs);
                }
            }
        }
        Assert.That(fills, Is.GreaterThan(20));
    }

    private string Store()
    {
        if (_folder.Length > 0)
            return _folder;
        var raw = SharedData.Require("data", "binance_raw_ws");
        _folder = Directory.CreateTempSubdirectory("fill-bounds-").FullName;
        using var writer = new EventStoreWriter(_folder);
        RawImport.Run(Directory.GetFiles(raw, "*.gz"), writer, "binance", SymbolRows.Snapshot());
        return _folder;
    }

    /// <summary>What the trades of the market would let an order fill, counted apart from the matcher.</summary>
    private sealed class Watched(DepthOrder order)
    {
        private readonly double _takenOnArrival = order.Filled;
        private readonly double _aheadAtFirst = order.Ahead;
        private double _volume;
        private double _filledBefore = order.Filled;

        public DepthOrder Order { get; } = order;

        /// <summary>Counts a trade that reaches the order's price, before the matcher sees it.</summary>
        public void See(int tick, double size, bool sellerHits)
        {
            _filledBefore = Order.Filled;
            if (Order.Side == BookOrderSide.Buy ? sellerHits && tick <= Order.LimitTick : !sellerHits && tick >= Order.LimitTick)
                _volume += size;
        }

        public double FilledSince() => Order.Filled - _filledBefore;

        public void Check(bool cautious)
        {
            Assert.That(Order.Filled, Is.LessThanOrEqualTo(Order.Quantity));
            Assert.That(Order.Filled - _takenOnArrival, Is.LessThanOrEqualTo(_volume + 1e-9), "only traded volume fills");
            Assert.That(Order.Ahead, Is.GreaterThanOrEqualTo(0));
            if (cautious && Order.Ahead > 0)
                Assert.That(Order.Filled, Is.EqualTo(_takenOnArrival), $"with {Order.Ahead} still ahead of {_aheadAtFirst} nothing fills");
        }
    }
}
