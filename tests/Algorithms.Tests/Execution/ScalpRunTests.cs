using System.Text.Json;
using DolphinLean.Algorithms.Execution;
using DolphinLean.Algorithms.Execution.Scalp;
using DolphinLean.Algorithms.Parameters;
using DolphinLean.Data.Journal;
using DolphinLean.Data.MarketData.Depth;
using DolphinLean.Engine.Backtest;
using DolphinLean.Engine.DepthFills;
using DolphinLean.Engine.DepthRuns;
using DolphinLean.Lean.Engine.Tests.DepthRuns;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Orders;

namespace DolphinLean.Algorithms.Tests.Execution;

/// <summary>The model in a backtest on a made recording: 50 ms each way, a target at the second second.</summary>
[TestFixture]
public sealed class ScalpRunTests
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
    public void TheModeAloneChangesMarketOrdersIntoLimits()
    {
        var normal = Run(Market().Wait(500).Trade(60_000, 9, sellerHits: true).Wait(1000).Quote(60_000, 2, 60_001, 2), "normal");
        Assert.That(normal.Orders.Select(order => order.Type), Is.EqualTo(new[] { OrderType.Market }));
        RemoveStore();
        var scalp = Run(Market().Wait(500).Trade(60_000, 9, sellerHits: true).Wait(1000).Quote(60_000, 2, 60_001, 2), "scalp");
        Assert.That(scalp.Orders[0].Type, Is.EqualTo(OrderType.Limit));
        Assert.That(scalp.Orders[0].Price, Is.EqualTo(60_000m), "filled in its queue, at its price");
        Assert.That(scalp.Codes, Does.Contain("SCALP_LIMIT"));
    }

    [Test]
    public void AWideSpreadBlocksTheEntryWithItsLine()
    {
        var run = Run(Market().Depth([], [(60_001, 0), (60_002, 0)]).Wait(1000).Quote(60_000, 2, 60_100, 5), "scalp", enterAt: 2.5);
        Assert.That(run.Orders, Is.Empty);
        Assert.That(run.Codes, Is.EqualTo(new[] { "SCALP_SPREAD" }));
        Assert.That(run.Log, Has.Some.Contains("[SCALP] Blocked: spread too wide for BTCUSDT: 16.65 bps"));
    }

    [Test]
    public void AGapBlocksTheEntryUntilASnapshotComes()
    {
        var run = Run(Market().Depth([(60_000, 3)], [], missing: 3).Wait(1000).Quote(60_000, 2, 60_001, 2), "scalp", enterAt: 2.5);
        Assert.That(run.Orders, Is.Empty);
        Assert.That(run.Codes, Is.EqualTo(new[] { "SCALP_STALE_BOOK" }));
    }

    [Test]
    public void WhatDoesNotFillInTimeIsCancelledBetweenTwoBars()
    {
        var market = Market();
        for (var step = 0; step < 40; step++)
            market.Wait(100).Depth([(59_990, step + 1)], []);
        var run = Run(market.Quote(60_000, 2, 60_001, 2), "scalp");
        Assert.That(run.Codes, Is.EqualTo(new[] { "SCALP_LIMIT", "SCALP_TIMEOUT", "SCALP_CANCELLED" }));
        Assert.That(run.Orders[0].CanceledTime, Is.EqualTo(Start.AddMilliseconds(4100)), "two seconds, and 100 ms for the cancel to arrive");
    }

    [Test]
    public void TheStopIsSeenOnTheBooksOwnChange()
    {
        var market = Market().Wait(500).Trade(60_000, 9, sellerHits: true).Wait(330)
            .Depth([(60_000, 0), (59_990, 0), (59_980, 0), (59_970, 0), (59_960, 0), (59_900, 5), (59_890, 5), (59_880, 5), (59_870, 5), (59_860, 5)], [(59_901, 5)]);
        var run = Run(market.Wait(500).Depth([(59_900, 6)], []).Wait(600).Quote(59_900, 5, 59_901, 5), "scalp");
        Assert.That(run.Orders[1].Tag, Is.EqualTo("SCALP_STOP"));
        Assert.That(run.Orders[1].Time, Is.EqualTo(Start.AddMilliseconds(2830)), "at the change, not at the next second");
        Assert.That(run.Codes[^1], Is.EqualTo("SCALP_CLOSED"));
    }

    [Test]
    public void WithoutDepthTheStandInIsNamed()
    {
        _store = MadeRecording.Store(Market());
        var outcome = new BacktestEngine(TimeProvider.System).Run(Options("scalp", 1.5, new List<string>(), null), null, CancellationToken.None);
        Assert.That(outcome.Result.RuntimeStatistics.Select(pair => $"{pair.Key}: {pair.Value}"),
            Has.Some.EqualTo("Scalp book BTCUSDT: stand-in: quotes or a spread of 2 bps, 50,000 at each best price"));
    }

    /// <summary>Five levels a side from 60,000 and 60,001 on, two seconds with a quote each.</summary>
    private static MadeRecording Market()
    {
        var market = new MadeRecording("BTCUSDT", Start).Snapshot(
            [(60_000, 2), (59_990, 5), (59_980, 5), (59_970, 5), (59_960, 5)], [(60_001, 2), (60_002, 5), (60_100, 5), (60_110, 5), (60_120, 5), (60_130, 5), (60_140, 5)])
            .Quote(60_000, 2, 60_001, 2);
        for (var second = 0; second < 2; second++)
            market.Wait(1000).Depth([(59_960, 6 + second)], []).Quote(60_000, 2, 60_001, 2);
        return market;
    }

    private Output Run(MadeRecording market, string mode, double enterAt = 1.5)
    {
        _store = MadeRecording.Store(market);
        var codes = new List<string>();
        var way = TimeSpan.FromMilliseconds(50);
        var depth = new DepthOptions { Folder = _store, CreateLatency = () => new ConstantLatencyModel(way, way, way) };
        var outcome = new BacktestEngine(TimeProvider.System).Run(Options(mode, enterAt, codes, depth), null, CancellationToken.None);
        return new Output([.. outcome.Result.Orders.Select(order => new OrderRow((OrderType)order.Type, order.Price, order.Tag, order.Time, order.CanceledTime))], [.. codes], [.. outcome.Result.Log]);
    }

    private BacktestOptions Options(string mode, double enterAt, List<string> codes, DepthOptions? depth) => new()
    {
        CreateAlgorithm = () => new Target(enterAt, codes),
        AlgorithmName = nameof(Target),
        DataFolder = _store,
        Depth = depth,
        Parameters = new Dictionary<string, string> { ["trading.mode"] = mode },
    };

    private sealed record OrderRow(OrderType Type, decimal Price, string Tag, DateTime Time, DateTime? CanceledTime);

    private sealed record Output(OrderRow[] Orders, string[] Codes, string[] Log);

    private sealed class Target(double enterAt, List<string> codes) : QCAlgorithm, IDepthTrader, ITradePlans, IDecisionJournal
    {
        private ScalpLimitExecutionModel _execution = null!;
        private IMarketDepth? _depth;
        private Symbol _coin = null!;
        private bool _hasEntered;

        public IMarketDepth Depth { set => _depth = value; }

        public override void Initialize()
        {
            SetAccountCurrency("USDT");
            SetCash(1_000_000);
            SetBrokerageModel(BrokerageName.BinanceFutures, AccountType.Margin);
            SetBenchmark(_ => 0);
            _coin = AddCryptoFuture("BTCUSDT", Resolution.Second, fillForward: false).Symbol;
            var mode = Enum.Parse<ExecutionMode>(GetParameter("trading.mode")!, ignoreCase: true);
            _execution = new ScalpLimitExecutionModel(this, mode, new ScalpParameters(new ParameterReader(new Dictionary<string, string>())), this, this, _depth);
            SetExecution(_execution);
        }

        public override void OnData(Slice slice)
        {
            if (_hasEntered || UtcTime < Start.AddSeconds(enterAt))
                return;
            _hasEntered = true;
            _execution.Execute(this, [new PortfolioTarget(_coin, 0.5m)]);
        }

        public TradePlan PlanOf(Symbol symbol) => new(0.9, 0.5, null, null, TradeStyle.Unset);

        public void Write(long timestampMs, string model, string decision, string asset, ReadOnlySpan<JournalField> fields) => codes.Add(decision);
    }
}
