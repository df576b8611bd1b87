using DolphinLean.Engine.Live.Venues;
using DolphinLean.Exchange.Faults;
using DolphinLean.Exchange.Hosting;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>What came of a seed.</summary>
/// <param name="Hours">Simulated.</param>
/// <param name="Orders">That left.</param>
/// <param name="Decisions">Of the algorithm.</param>
/// <param name="Kills">Deaths of the process.</param>
/// <param name="Halts">1 when the session halted, as it should.</param>
/// <param name="Faults">How often each happened.</param>
internal sealed record ChaosResult(double Hours, long Orders, long Decisions, int Kills, int Halts, IReadOnlyDictionary<FaultKind, int> Faults);

/// <summary>Runs sessions in which everything may go wrong, and looks at every invariant.</summary>
internal static class ChaosRun
{
    private static readonly string[] Two = ["BTCUSDT", "ETHUSDT"];

    /// <summary>Runs a seed to its end.</summary>
    /// <exception cref="InvariantException">An invariant does not hold.</exception>
    public static ChaosResult Run(ChaosSeed seed)
    {
        using var world = new SimulatedWorld(() => new ChurningAlgorithm(Two), seed.Number, seed.Faults, seed.HasBook, setting: seed.Setting, symbols: Two);
        var invariants = new Invariants(world, seed.Reproduce);
        var begin = world.Exchange.NowMs;
        var random = new Random(seed.Number);
        try
        {
            for (var kill = 0; kill < seed.Kills; kill++)
                Die(world, invariants, random, seed.Length / (seed.Kills + 1));
            world.RunFor(TimeSpan.FromMilliseconds(Math.Max(0, begin + seed.Length.TotalMilliseconds - world.Exchange.NowMs)));
            End(world, invariants, seed.Reproduce, seed.Halts, seed.IsReplayed);
        }
        catch (Exception fault) when (fault is not InvariantException)
        {
            throw new InvariantException($"{fault}\n{seed.Reproduce}\n{string.Join('\n', world.Log.TakeLast(20))}");
        }
        return new ChaosResult(
            (world.Exchange.NowMs - begin) / 3_600_000d, invariants.Orders, world.Live.Decisions, seed.Kills, world.Venue.Posture == Posture.Halted ? 1 : 0,
            world.Exchange.FaultCounts);
    }

    /// <summary>Lets a process live for a while, die, and come back.</summary>
    public static void Die(SimulatedWorld world, Invariants invariants, Random random, TimeSpan within)
    {
        world.RunFor(within * random.NextDouble());
        world.Kill(random);
        var dead = TimeSpan.FromMilliseconds(random.Next(180_000));
        world.RunFor(dead);
        invariants.WhenDead((long)dead.TotalMilliseconds);
        world.Restart();
    }

    /// <summary>Lets everything settle, and compares.</summary>
    public static void End(SimulatedWorld world, Invariants invariants, string reproduce, bool mayHalt, bool isReplayed = true)
    {
        world.Exchange.EndFaults();
        for (var i = 0; i < 400 && !IsQuiet(world); i++)
            world.RunFor(TimeSpan.FromSeconds(1));
        invariants.WhenOver(mayHalt);
        invariants.WhenQuiet();
        if (!isReplayed)
            return;
        var (replay, hash) = world.Replay();
        if (replay.Difference != null || hash != world.Live.DecisionHash)
            throw new InvariantException($"invariant 11: {replay.Difference}\n{reproduce}");
    }

    private static bool IsQuiet(SimulatedWorld world) =>
        world.Venue.Posture is Posture.Ready or Posture.Halted && !world.Venue.Orders.IsUnsettled && !world.Venue.Account.IsCheckWanted && world.Venue.Check.IsClear;
}
