using DolphinLean.Algorithms;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>BookImbalance in scalp mode, live on the exchange that replays recorded order books.</summary>
[TestFixture]
public sealed class BookImbalanceLiveTests
{
    private static readonly string[] Two = ["BTCUSDT", "ETHUSDT"];

    [Test]
    public void ItWorksEntriesNearTheTouchAndReplaysEveryDecision()
    {
        var parameters = new Dictionary<string, string> { ["trading.mode"] = "scalp", ["imbalance.notional"] = "1000", ["imbalance.cash"] = "10000" };
        using var world = new SimulatedWorld(
            () => new BookImbalanceAlgorithm(), seed: 1, replay: SharedData.Require("data", "binance_raw_ws"), warmUpBars: 0, bar: "1s", startsAt: DateTimeOffset.MinValue,
            books: Two, parameters: parameters, symbols: Two);
        var invariants = new Invariants(world, "this very test");
        world.RunFor(TimeSpan.FromMinutes(8));
        var status = world.Live.Status();
        var filled = world.Exchange.Venue.Accounts["sim-key"].Orders.Values.Where(order => order.Filled > 0).ToList();
        TestContext.Out.WriteLine(
            $"{status.Bars} bars, {world.Wire.Orders.Count} order requests, {filled.Count} orders that filled, {status.Decisions} decisions, equity {status.Equity}");

        Assert.That(status.Posture, Is.EqualTo(Posture.Ready), status.Reason);
        Assert.That(world.Wire.Orders.Select(order => order.Request).Where(order => order is { Method: "POST", Target: "/fapi/v1/order" } && order.Text.Contains("type=LIMIT")), Is.Not.Empty);
        Assert.That(filled.Select(order => order.Symbol).Distinct().Order(), Is.EqualTo(Two), "entries and exits filled on both");
        Assert.That(filled.Select(order => (order.Symbol, order.Side)).Distinct().Count(), Is.EqualTo(4), "and both were bought and sold");
        Assert.That(status.Decisions, Is.GreaterThan(100));

        var backtest = world.Backtest();
        TestContext.Out.WriteLine(backtest);
        Assert.That(backtest.Difference, Is.Null);
        Assert.That((backtest.Bars, backtest.Same), Is.EqualTo((status.Bars, status.Decisions)));

        world.Stop("flatten");
        world.RunFor(TimeSpan.FromSeconds(20));
        Assert.That(world.Live.HasEnded);
        Assert.That(world.Live.Status().Positions, Is.Empty);
        invariants.WhenQuiet();
        var (replay, hash) = world.Replay();
        Assert.That(replay.Difference, Is.Null, replay.Difference?.ToString());
        Assert.That(hash, Is.EqualTo(world.Live.DecisionHash));
        Assert.That(replay.Decisions, Is.EqualTo(world.Live.Decisions));
    }
}
