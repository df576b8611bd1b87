using System.Globalization;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Exchange.Faults;
using NUnit.Framework;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>Sessions with everything that can go wrong, on seeds. `CHAOS_SEED=n` runs one seed of the mixed ones alone.</summary>
[TestFixture]
public sealed class ChaosTests
{
    private static readonly string[] Two = ["BTCUSDT", "ETHUSDT"];

    private static readonly FaultKind[] Survivable =
    [
        FaultKind.AcceptedNoReply, FaultKind.TimeoutThenLateAck, FaultKind.UnknownFailure, FaultKind.Unavailable, FaultKind.DuplicateUpdate,
        FaultKind.ReorderedUpdate, FaultKind.MissingUpdate, FaultKind.FillBeforeAck, FaultKind.CancelFillRace, FaultKind.ListenKeyExpiry,
        FaultKind.SocketDrop, FaultKind.HalfOpenSocket, FaultKind.ClockJump, FaultKind.RateLimit, FaultKind.FilterChange, FaultKind.ManualOrder,
        FaultKind.SequenceGap, FaultKind.OldSnapshot, FaultKind.CrossedBook,
    ];

    private static readonly FaultKind[] Halting = [FaultKind.HedgeModeFlip, FaultKind.AutoDeleveraging, FaultKind.Liquidation];

    private static FaultPlan Plan(int seed, params FaultRule[] rules) => new(seed, rules);

    private static FaultRule Often(FaultKind kind) => kind switch
    {
        FaultKind.ListenKeyExpiry or FaultKind.SocketDrop or FaultKind.HalfOpenSocket or FaultKind.ClockJump or FaultKind.RateLimit
            or FaultKind.FilterChange or FaultKind.ManualOrder => new FaultRule(kind) { EverySeconds = 400 + 37 * (int)kind },
        FaultKind.SequenceGap or FaultKind.CrossedBook => new FaultRule(kind) { EverySeconds = 90 },
        FaultKind.OldSnapshot => new FaultRule(kind) { Probability = 0.9 },
        _ => new FaultRule(kind) { Probability = 0.3 },
    };

    [TestCaseSource(nameof(Survivable))]
    public void ASessionSurvives(FaultKind kind)
    {
        // An old snapshot does harm only where one is asked for.
        FaultRule[] rules = kind == FaultKind.OldSnapshot ? [Often(FaultKind.SequenceGap), Often(kind)] : [Often(kind)];
        using var world = Run(3, Plan(3, rules), TimeSpan.FromHours(1), $"{kind}");
        Assert.That(world.Exchange.FaultCounts.GetValueOrDefault(kind), Is.GreaterThan(0));
        Assert.That(world.Venue.Posture, Is.Not.EqualTo(Posture.Halted), string.Join('\n', world.Log.TakeLast(20)));
        if (world.Venue.Book("BTCUSDT") is { } book)
            Assert.That(book.IsInSync, $"{book.Status}");
        TestContext.Out.WriteLine($"{kind} {world.Exchange.FaultCounts[kind]}, orders {world.Wire.Orders.Count}, decisions {world.Live.Decisions}");
    }

    [TestCaseSource(nameof(Halting))]
    public void ASessionHaltsAndSaysWhy(FaultKind kind)
    {
        using var world = Run(5, Plan(5, new FaultRule(kind) { EverySeconds = 200 }), TimeSpan.FromHours(1), $"{kind}");
        Assert.That(world.Exchange.FaultCounts.GetValueOrDefault(kind), Is.GreaterThan(0));
        Assert.That(world.Venue.Posture, Is.EqualTo(Posture.Halted));
        TestContext.Out.WriteLine(world.Venue.Reason);
    }

    [Test]
    public void EverythingAtOnceHoldsOnManySeeds()
    {
        var given = Environment.GetEnvironmentVariable("CHAOS_SEED");
        var seeds = given != null ? [int.Parse(given, CultureInfo.InvariantCulture)] : Enumerable.Range(100, 4).ToArray();
        var counts = new SortedDictionary<FaultKind, int>();
        foreach (var seed in seeds)
        {
            var rules = Survivable.Select(kind => Often(kind) with { EverySeconds = 6 * Often(kind).EverySeconds, Probability = Often(kind).Probability / 6 }).ToArray();
            using var world = Run(seed, Plan(seed, rules), TimeSpan.FromHours(2), $"reproduce: CHAOS_SEED={seed} dotnet test tests/Lean.Binance.Tests --filter EverythingAtOnce");
            foreach (var (kind, count) in world.Exchange.FaultCounts)
                counts[kind] = counts.GetValueOrDefault(kind) + count;
        }
        foreach (var (kind, count) in counts)
            TestContext.Out.WriteLine($"{FaultPlan.NameOf(kind)} {count}");
        if (given == null)
            Assert.That(Survivable.Where(kind => !counts.ContainsKey(kind)), Is.Empty);
    }

    [Test]
    public void AProcessThatIsKilledAtAnyMomentLosesNothingAndDoublesNothing([Range(1, 8)] int seed)
    {
        var random = new Random(seed);
        var rules = Survivable.Select(kind => Often(kind) with { EverySeconds = 6 * Often(kind).EverySeconds, Probability = Often(kind).Probability / 6 }).ToArray();
        using var world = new SimulatedWorld(() => new ChurningAlgorithm(Two), seed, Plan(seed, rules), hasBook: false, symbols: Two);
        var invariants = new Invariants(world, $"seed {seed}");
        for (var kill = 0; kill < 10; kill++)
        {
            world.RunFor(TimeSpan.FromMilliseconds(random.Next(600_000)));
            world.Kill(random);
            world.RunFor(TimeSpan.FromMilliseconds(random.Next(180_000)));
            world.Restart();
        }
        world.RunFor(TimeSpan.FromMinutes(5));
        End(world, invariants, $"seed {seed}");
    }

    private static SimulatedWorld Run(int seed, FaultPlan faults, TimeSpan span, string reproduce)
    {
        var hasBook = faults.Rules.Any(rule => rule.Kind is FaultKind.SequenceGap or FaultKind.OldSnapshot or FaultKind.CrossedBook);
        var world = new SimulatedWorld(() => new ChurningAlgorithm(Two), seed, faults, hasBook, symbols: Two);
        var invariants = new Invariants(world, reproduce);
        world.RunFor(span);
        End(world, invariants, reproduce);
        return world;
    }

    private static void End(SimulatedWorld world, Invariants invariants, string reproduce)
    {
        for (var i = 0; i < 60 && !IsQuiet(world); i++)
            world.RunFor(TimeSpan.FromSeconds(1));
        invariants.WhenQuiet();
        var (replay, hash) = world.Replay();
        Assert.That(replay.Difference, Is.Null, $"11: {replay.Difference}\n{reproduce}");
        Assert.That(hash, Is.EqualTo(world.Live.DecisionHash), reproduce);
    }

    private static bool IsQuiet(SimulatedWorld world) =>
        world.Venue.Posture is Posture.Ready or Posture.Halted && !world.Venue.Orders.IsUnsettled && !world.Venue.Account.IsCheckWanted && world.Venue.Check.IsClear;
}
