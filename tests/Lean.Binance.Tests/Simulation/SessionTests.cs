using DolphinLean.Binance.Orders;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Exchange.Faults;
using NUnit.Framework;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

[TestFixture]
public sealed class SessionTests
{
    private static readonly string[] Two = ["BTCUSDT", "ETHUSDT"];

    private static SimulatedWorld World(int seed) => new(() => new ChurningAlgorithm(Two), seed, symbols: Two);

    [Test]
    public void ASessionBeginsTradesAndReplaysToTheSameHash()
    {
        using var world = World(1);
        world.RunFor(TimeSpan.FromMinutes(40));
        TestContext.Out.WriteLine(string.Join('\n', world.Log));
        TestContext.Out.WriteLine(world.Live.Status());
        Assert.That(world.Venue.Posture, Is.EqualTo(Posture.Ready), world.Venue.Reason);
        Assert.That(world.Live.Decisions, Is.GreaterThan(20));
        Assert.That(world.Wire.Orders, Has.Count.GreaterThan(10));
        var (replay, hash) = world.Replay();
        Assert.That(replay.Difference, Is.Null, replay.Difference?.ToString());
        Assert.That(hash, Is.EqualTo(world.Live.DecisionHash));
        Assert.That(replay.Decisions, Is.EqualTo(world.Live.Decisions));

        var backtest = world.Backtest();
        Assert.That(backtest.Difference, Is.Null);
        Assert.That((backtest.Same, backtest.Decisions), Is.EqualTo((world.Live.Decisions, world.Live.Decisions)));
        Assert.That(backtest.Reports, Is.GreaterThan(10));
    }

    /// <summary>A book that is in sync and comes seconds late is an old book, however lively it is.</summary>
    [Test]
    public void NothingIsEnteredOnABookThatComesLate()
    {
        using var world = new SimulatedWorld(() => new ChurningAlgorithm(Two), 1, hasBook: true, symbols: Two);
        world.RunFor(TimeSpan.FromMinutes(20));
        Assert.That(Entries(), Is.GreaterThan(2), "while it is on time");
        world.Wire.Lag = ("/public/", 1_500);
        world.RunFor(TimeSpan.FromSeconds(5));
        var before = Entries();
        world.RunFor(TimeSpan.FromMinutes(30));
        Assert.That(Entries(), Is.EqualTo(before), "while it lags");
        Assert.That(world.Venue.Posture, Is.EqualTo(Posture.Ready), "the other symbol goes on");
        world.Wire.Lag = ("", 0);
        world.RunFor(TimeSpan.FromMinutes(30));
        Assert.That(Entries(), Is.GreaterThan(before), "on time again");

        int Entries() => world.Wire.Orders.Count(order => order.Request is { Method: "POST", Target: "/fapi/v1/order" }
            && order.Request.Text.Contains(world.Books[0], StringComparison.Ordinal) && !order.Request.Text.Contains("reduceOnly", StringComparison.Ordinal));
    }

    /// <summary>The list of fills may come to know a fill seconds after the order does.</summary>
    [Test]
    public void FillsThatAreNotListedYetAreNotAskedForInAStorm()
    {
        var asked = new List<long>();
        using var world = new SimulatedWorld(
            () => new ChurningAlgorithm(Two), 1, new FaultPlan(1, [new FaultRule(FaultKind.MissingUpdate) { Probability = 0.3 }]), symbols: Two);
        world.Wire.Instead = request =>
        {
            if (request.Target != "/fapi/v1/userTrades")
                return null;
            asked.Add(world.Exchange.NowMs);
            return world.Exchange.NowMs - asked[0] < 20_000 ? "[]" : null;
        };
        world.RunFor(TimeSpan.FromMinutes(30));
        Assert.That(asked, Is.Not.Empty);
        Assert.That(asked.Count(ms => ms - asked[0] < 20_000), Is.InRange(3, 15));
        Assert.That(world.Venue.Posture, Is.Not.EqualTo(Posture.Halted), world.Venue.Reason);
        Assert.That(world.Venue.Orders.Open, Has.None.Property(nameof(Intent.LacksTrades)).True);
    }

    [Test]
    public void ABacktestThatDecidesSomethingElseIsFoundOut()
    {
        // The session is the first, its replay the second, the backtest the third.
        var made = 0;
        using var world = new SimulatedWorld(() => ++made == 3 ? new ChurningAlgorithm("ETHUSDT", "BTCUSDT") : new ChurningAlgorithm(Two), 1, symbols: Two);
        world.RunFor(TimeSpan.FromMinutes(40));
        var backtest = world.Backtest();
        Assert.That(backtest.Difference, Is.Not.Null);
        Assert.That(backtest.Same, Is.LessThan(backtest.Decisions));
    }
}
