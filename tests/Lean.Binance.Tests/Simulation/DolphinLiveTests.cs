using DolphinLean.Algorithms;
using DolphinLean.Engine.Live;
using DolphinLean.Engine.Live.Journal;
using DolphinLean.Engine.Live.Wire;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>DOLPHIN live on the exchange that replays real candles.</summary>
[TestFixture]
public sealed class DolphinLiveTests
{
    private static readonly string[] Eight = ["ADAUSDT", "AVAXUSDT", "BCHUSDT", "BNBUSDT", "BTCUSDT", "ENAUSDT", "ETCUSDT", "ETHUSDT"];

    [TestCase(false, TestName = "the champion")]
    [TestCase(true, TestName = "one that enters and leaves many times")]
    public void ItTradesReplaysAndDecidesTheSameFromItsScansAndFillsAlone(bool isBusy)
    {
        using var world = new SimulatedWorld(
            () => new DolphinAlgorithm(), seed: 1, replay: SharedData.Require("data", "binance_usdm_1m_2025"), warmUpBars: 900, isRecorded: true,
            parameters: isBusy ? BusyDolphin.Parameters.ToDictionary(one => one.Name, one => one.Value) : null, symbols: Eight);
        world.RunFor(TimeSpan.FromHours(4));
        var status = world.Live.Status();
        TestContext.Out.WriteLine($"{status.Bars} bars, {world.Wire.Orders.Count} orders, {status.Decisions} decisions, equity {status.Equity}");
        Assert.That(world.Wire.Orders, Is.Not.Empty, string.Join('\n', world.Log.TakeLast(10)));
        Assert.That(world.Log, Has.None.Contains("while warming up"), "history makes signals ready; nothing may be entered on it");

        var (replay, hash) = world.Replay();
        Assert.That(replay.Difference, Is.Null);
        Assert.That(hash, Is.EqualTo(status.DecisionHash));
        Assert.That(DecideAgain(world), Is.EqualTo(status.DecisionHash));

        var backtest = world.Backtest();
        TestContext.Out.WriteLine(backtest);
        Assert.That(backtest.Difference, Is.Null);
        Assert.That((backtest.Bars, backtest.Same), Is.EqualTo((status.Bars, status.Decisions)));
        Assert.That(backtest.Reports, Is.GreaterThan(0), "orders filled");
        if (!isBusy)
            return;
        var kinds = BusyDolphin.Count(world);
        TestContext.Out.WriteLine(string.Join(", ", kinds.Select(one => $"{one.Key} {one.Value}")));
        Assert.That(status.Decisions, Is.GreaterThanOrEqualTo(80));
        Assert.That(kinds.Keys, Is.SupersetOf(new[] { "ENTER_SHORT", "FIXED_TP", "STOP_LOSS", "MAX_HOLD" }), "it left for each of its reasons");
    }

    private static string DecideAgain(SimulatedWorld world)
    {
        using var session = new LiveSession(
            world.Plan, () => new DolphinAlgorithm(), new RecordedVenue(world.Recorded.Moments, Eight), new NoJournal(), _ => { });
        for (var i = world.Recorded.Moments.Count; i > 0; i--)
            session.Take(new Inbound(i, InboundKind.Tick));
        return session.DecisionHash;
    }
}
