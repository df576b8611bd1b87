using DolphinLean.Data.MarketData.Depth;
using DolphinLean.Engine.Backtest;
using DolphinLean.Engine.DepthFills;
using DolphinLean.Engine.DepthRuns;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Orders;

namespace DolphinLean.Lean.Engine.Tests.DepthRuns;

/// <summary>Orders of a LEAN algorithm in a recorded book, by hand: one perpetual, one event every 100 ms or so.</summary>
[TestFixture]
public sealed class DepthRunTests
{
    private static readonly DateTime Start = new(2024, 7, 18, 12, 0, 0, DateTimeKind.Utc);

    private string _store = "";

    [TearDown]
    public void RemoveStore()
    {
        if (_store.Length > 0)
            Directory.Delete(Path.GetDirectoryName(_store)!, recursive: true);
        _store = "";
    }

    [Test]
    public void ALimitOrderWaitsForTheVolumeAheadAndFillsInParts()
    {
        var algorithm = new DepthProbe { At = { [1.5] = self => self.Ticket = self.LimitOrder(self.Coin, 0.5m, 60_000m) } };
        Run(algorithm, Market()
            .Wait(1000).Trade(60_000, 1.5, sellerHits: true)
            .Wait(1000).Trade(60_000, 0.7, sellerHits: true)
            .Wait(1000).Trade(60_000, 0.2, sellerHits: true)
            .Wait(1000).Trade(60_000, 9, sellerHits: true).Wait(2000).Quote(60_000, 2, 60_010, 2));

        var fills = algorithm.Events.Where(one => one.FillQuantity != 0).ToList();
        Assert.That(fills.Select(one => one.FillQuantity), Is.EqualTo(new[] { 0.2m, 0.2m, 0.1m }), "2 stood ahead; 1.5 + 0.7 + 0.2 + 9 traded");
        Assert.That(fills.Select(one => one.Status), Is.EqualTo(new[] { OrderStatus.PartiallyFilled, OrderStatus.PartiallyFilled, OrderStatus.Filled }));
        Assert.That(fills.Select(one => one.FillPrice), Is.All.EqualTo(60_000m));
        Assert.That(fills[0].UtcTime, Is.EqualTo(Start.AddSeconds(4)), "the moment of the trade, not of the next bar");
        Assert.That(fills.Sum(one => one.OrderFee.Value.Amount), Is.EqualTo(0.5m * 60_000m * 0.0002m), "maker's rate");
        Assert.That(algorithm.Portfolio[algorithm.Coin].Quantity, Is.EqualTo(0.5m));
    }

    [Test]
    public void AMarketOrderWalksTheBookAfterItsLatency()
    {
        var algorithm = new DepthProbe { At = { [1.5] = self => self.Ticket = self.MarketOrder(self.Coin, 3m) } };
        Run(algorithm, Market().Wait(5000).Quote(60_000, 2, 60_010, 2), TimeSpan.FromMilliseconds(50));

        var fills = algorithm.Events.Where(one => one.FillQuantity != 0).ToList();
        Assert.That(fills.Select(one => (one.FillPrice, one.FillQuantity)), Is.EqualTo(new[] { (60_010m, 2m), (60_020m, 1m) }));
        Assert.That(fills.Select(one => one.UtcTime), Is.All.EqualTo(Start.AddSeconds(2).AddMilliseconds(100)), "feed and entry take 50 ms each");
        Assert.That(fills.Sum(one => one.OrderFee.Value.Amount), Is.EqualTo((2 * 60_010m + 60_020m) * 0.0005m), "taker's rate");
    }

    [Test]
    public void ACancelThatComesTooLateLosesAgainstTheFill()
    {
        var algorithm = new DepthProbe
        {
            At =
            {
                [1.5] = self => self.Ticket = self.LimitOrder(self.Coin, 0.5m, 60_000m),
                [3.5] = self => self.Ticket!.Cancel(),
            },
        };
        Run(algorithm, Market().Wait(2050).Trade(60_000, 9, sellerHits: true).Wait(5000).Quote(60_000, 2, 60_010, 2), TimeSpan.FromMilliseconds(50));
        Assert.That(algorithm.Ticket!.Status, Is.EqualTo(OrderStatus.Filled));
    }

    [Test]
    public void ACancelInTimeEndsTheOrder()
    {
        var algorithm = new DepthProbe
        {
            At =
            {
                [1.5] = self => self.Ticket = self.LimitOrder(self.Coin, 0.5m, 60_000m),
                [3.5] = self => self.Ticket!.Cancel(),
            },
        };
        Run(algorithm, Market().Wait(2500).Trade(60_000, 9, sellerHits: true).Wait(5000).Quote(60_000, 2, 60_010, 2), TimeSpan.FromMilliseconds(50));
        Assert.That(algorithm.Events.Select(one => one.Status), Is.EqualTo(new[] { OrderStatus.Submitted, OrderStatus.CancelPending, OrderStatus.Canceled }));
        Assert.That(algorithm.Portfolio.Invested, Is.False);
    }

    [Test]
    public void OutOfSyncNothingIsAcceptedOrFilled([Values] bool crossed)
    {
        var algorithm = new DepthProbe { At = { [3.5] = self => self.Ticket = self.LimitOrder(self.Coin, 0.5m, 60_000m) } };
        var market = crossed ? Market().Depth([(60_010, 3)], []) : Market().Depth([(60_000, 3)], [], missing: 5);
        var outcome = Run(algorithm, market.Wait(5000).Quote(60_000, 2, 60_010, 2).Trade(60_000, 99, sellerHits: true));
        Assert.That(algorithm.Ticket!.Status, Is.EqualTo(OrderStatus.Invalid));
        Assert.That(algorithm.Events[^1].Message, Is.EqualTo(DepthReasons.OutOfSync));
        Assert.That(outcome.Warnings, Has.Some.Contains("binance cryptofuture BTCUSDT: the book lost sync once"));
    }

    [Test]
    public void ABookWithoutASnapshotIsNamedAndNotTradedOn()
    {
        var algorithm = new DepthProbe { At = { [1.5] = self => self.Ticket = self.LimitOrder(self.Coin, 0.5m, 60_000m) } };
        var market = new MadeRecording("BTCUSDT", Start).Quote(60_000, 2, 60_010, 2).Depth([(60_000, 2)], [(60_010, 2)]);
        for (var second = 0; second < 5; second++)
            market.Wait(1000).Depth([(60_000, 2)], [(60_010, 2)]).Quote(60_000, 2, 60_010, 2).Trade(60_000, 9, sellerHits: true);
        var outcome = Run(algorithm, market);
        Assert.That(algorithm.Events[^1].Message, Is.EqualTo(DepthReasons.OutOfSync));
        Assert.That(outcome.Warnings, Has.Some.Contains("binance cryptofuture BTCUSDT").And.Some.Contains("never in sync"));
    }

    [Test]
    public void ListenersHearEveryChangeOfAWatchedBookAndEveryTenthOfASecond()
    {
        var algorithm = new DepthProbe { Listens = true };
        Run(algorithm, Market().Wait(1000).Depth([(60_000, 3)], []).Wait(30).Depth([(60_000, 4)], []).Wait(1000).Quote(60_000, 4, 60_010, 2));
        Assert.That(algorithm.BookTimes, Is.SubsetOf(algorithm.ClockTimes), "the algorithm's clock stands at the event");
        Assert.That(algorithm.BookTimes.TakeLast(2), Is.EqualTo(new[] { Start.AddSeconds(3), Start.AddSeconds(3).AddMilliseconds(30) }));
        var gaps = algorithm.TimerTimes.Zip(algorithm.TimerTimes.Skip(1), (one, next) => (next - one).TotalMilliseconds).ToList();
        Assert.That(gaps, Has.Count.GreaterThan(20).And.All.EqualTo(100));
    }

    [Test]
    public void WhatLiesBeforeTheRunBuildsBooksAndCallsNobody()
    {
        var algorithm = new DepthProbe { Listens = true, FirstDay = Start.Date };
        var before = new MadeRecording("BTCUSDT", Start.AddDays(-1)).Snapshot([(60_000, 2)], [(60_010, 2)]);
        for (var second = 0; second < 5; second++)
            before.Wait(1000).Depth([(60_000, 3 + second)], []);
        Run(algorithm, before.Wait(86_400_000).Depth([(60_000, 9)], []).Wait(500).Quote(60_000, 9, 60_010, 2));
        Assert.That(algorithm.TimerTimes.Concat(algorithm.BookTimes), Has.All.GreaterThanOrEqualTo(Start.Date));
        Assert.That(algorithm.BookTimes, Has.Count.EqualTo(1), "in sync since the day before");
    }

    [Test]
    public void TheModelsAreNamedInTheResult()
    {
        var outcome = Run(new DepthProbe(), Market());
        var words = outcome.Result.Data.ToDictionary(word => word.Key, word => word.Value);
        Assert.That(words["Fills"], Is.EqualTo("recorded depth; queue pro-rata; latency constant (feed 0 ms, entry 0 ms, response 0 ms); fees maker 0.02 %, taker 0.05 %"));
    }

    [Test]
    public void TicksAreTheRecordingsTradesAndQuotes()
    {
        var algorithm = new DepthProbe { Resolution = Resolution.Tick };
        Run(algorithm, Market().Wait(1000).Trade(60_000, 1.5, sellerHits: true));
        Assert.That(algorithm.Ticks, Is.EqualTo(new[]
        {
            "12:00:00.0000000 60000@2 60010@2", "12:00:01.0000000 60000@2 60010@2", "12:00:02.0000000 60000@2 60010@2", "12:00:03.0000000 trade 60000 1.5",
        }));
    }

    /// <summary>Two seconds with a quote each: bids of 2 at 60,000, 5 at 59,990; asks of 2 at 60,010, 5 at 60,020.</summary>
    private static MadeRecording Market()
    {
        var market = new MadeRecording("BTCUSDT", Start)
            .Snapshot([(60_000, 2), (59_990, 5)], [(60_010, 2), (60_020, 5)]).Quote(60_000, 2, 60_010, 2);
        for (var second = 0; second < 2; second++)
            market.Wait(1000).Depth([(59_980, second + 1)], []).Quote(60_000, 2, 60_010, 2);
        return market;
    }

    private BacktestOutcome Run(DepthProbe algorithm, MadeRecording market, TimeSpan latency = default)
    {
        _store = MadeRecording.Store(market);
        return new BacktestEngine(TimeProvider.System).Run(new BacktestOptions
        {
            CreateAlgorithm = () => algorithm,
            AlgorithmName = nameof(DepthProbe),
            DataFolder = _store,
            Depth = new DepthOptions { Folder = _store, CreateLatency = () => new ConstantLatencyModel(latency, latency, latency) },
        }, null, CancellationToken.None);
    }

    private sealed class DepthProbe : QCAlgorithm, IDepthTrader, IDepthListener
    {
        private IMarketDepth? _depth;

        public Dictionary<double, Action<DepthProbe>> At { get; } = [];

        public Resolution Resolution { get; init; } = Resolution.Second;

        public bool Listens { get; init; }

        public DateTime? FirstDay { get; init; }

        public Symbol Coin { get; private set; } = null!;

        public OrderTicket? Ticket { get; set; }

        public List<OrderEvent> Events { get; } = [];

        public List<string> Ticks { get; } = [];

        public List<DateTime> BookTimes { get; } = [];

        public List<DateTime> ClockTimes { get; } = [];

        public List<DateTime> TimerTimes { get; } = [];

        public IMarketDepth Depth { set => _depth = value; }

        public override void Initialize()
        {
            SetAccountCurrency("USDT");
            SetCash(1_000_000);
            SetBrokerageModel(BrokerageName.BinanceFutures, AccountType.Margin);
            SetBenchmark(_ => 0);
            if (FirstDay is { } day)
                SetStartDate(day);
            Coin = AddCryptoFuture("BTCUSDT", Resolution).Symbol;
            if (!Listens)
                return;
            _depth!.Listen(this);
            _depth.Find("BTCUSDT")!.IsWatched = true;
        }

        public override void OnData(Slice slice)
        {
            foreach (var (seconds, act) in At.Where(pair => UtcTime >= Start.AddSeconds(pair.Key)).ToList())
            {
                At.Remove(seconds);
                act(this);
            }
            if (slice.Ticks.TryGetValue(Coin, out var ticks))
                Ticks.AddRange(ticks.Select(tick => FormattableString.Invariant($"{UtcTime:HH:mm:ss.fffffff} {(tick.TickType == TickType.Trade ? $"trade {tick.Value} {tick.Quantity}" : $"{tick.BidPrice}@{tick.BidSize} {tick.AskPrice}@{tick.AskSize}")}")));
        }

        public override void OnOrderEvent(OrderEvent orderEvent) => Events.Add(orderEvent);

        public void OnBook(IInstrumentDepth instrument, long nowNs)
        {
            BookTimes.Add(DateTime.UnixEpoch.AddTicks(nowNs / 100));
            ClockTimes.Add(UtcTime);
        }

        public void OnTimer(long nowNs) => TimerTimes.Add(DateTime.UnixEpoch.AddTicks(nowNs / 100));
    }
}
