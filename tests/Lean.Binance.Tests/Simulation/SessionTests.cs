using DolphinLean.Engine.Live.Venues;
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
    }
}
