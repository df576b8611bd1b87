using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Exchange.Faults;
using NUnit.Framework;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>Sessions with everything that can go wrong, on seeds. `CHAOS_SEED=n` or `n-m` runs one seed, or some, of the mixed ones alone.</summary>
[TestFixture]
public sealed class ChaosTests
{
    private const int Seeds = 116;
    private const double HoursWanted = 2_000;

    private static readonly string[] Two = ["BTCUSDT", "ETHUSDT"];
    private static readonly TimeSpan SeedLength = TimeSpan.FromHours(20.5);

    private static FaultKind[] Survivable => ChaosSeed.Survivable;

    private static FaultKind[] Halting => ChaosSeed.Halting;

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
        using var world = Run(kind, mayHalt: false, rules);
        Assert.That(world.Exchange.FaultCounts.GetValueOrDefault(kind), Is.GreaterThan(0));
        if (world.Venue.Book("BTCUSDT") is { } book)
            Assert.That(book.IsInSync, $"{book.Status}");
        TestContext.Out.WriteLine($"{kind} {world.Exchange.FaultCounts[kind]}, orders {world.Wire.Orders.Count}, decisions {world.Live.Decisions}");
    }

    [TestCaseSource(nameof(Halting))]
    public void ASessionHaltsAndSaysWhy(FaultKind kind)
    {
        using var world = Run(kind, mayHalt: true, new FaultRule(kind) { EverySeconds = 200 });
        Assert.That(world.Exchange.FaultCounts.GetValueOrDefault(kind), Is.GreaterThan(0));
        Assert.That(world.Venue.Posture, Is.EqualTo(Posture.Halted));
        TestContext.Out.WriteLine(world.Venue.Reason);
    }

    [Test]
    public void EveryInvariantHoldsOnEverySeed()
    {
        var given = Environment.GetEnvironmentVariable("CHAOS_SEED");
        var ends = given?.Split('-').Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToList() ?? [1, Seeds];
        int[] numbers = [.. Enumerable.Range(ends[0], ends[^1] - ends[0] + 1)];
        var results = new ConcurrentDictionary<int, ChaosResult>();
        var broken = new ConcurrentQueue<string>();
        var watch = Stopwatch.StartNew();
        Parallel.ForEach(Partitioner.Create(numbers, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, number =>
        {
            try
            {
                results[number] = ChaosRun.Run(ChaosSeed.Draw(number, SeedLength));
            }
            catch (InvariantException otherwise)
            {
                broken.Enqueue(otherwise.Message);
            }
        });
        Print(results.Values, watch.Elapsed);
        Assert.That(broken, Is.Empty);
        if (given != null)
            return;
        Assert.That(results.Values.Sum(result => result.Hours), Is.GreaterThanOrEqualTo(HoursWanted));
        foreach (var kind in Enum.GetValues<FaultKind>())
            Assert.That(results.Values.Sum(result => result.Faults.GetValueOrDefault(kind)), Is.GreaterThan(0), $"{kind} did not happen");
    }

    [Test]
    public void AProcessThatIsKilledAtAnyMomentLosesNothingAndDoublesNothing([Range(1, 8)] int seed)
    {
        var random = new Random(seed);
        var rules = Survivable.Select(kind => Often(kind) with { EverySeconds = 6 * Often(kind).EverySeconds, Probability = Often(kind).Probability / 6 }).ToArray();
        using var world = new SimulatedWorld(
            () => new ChurningAlgorithm(Two), seed, new FaultPlan(seed, rules), hasBook: false, setting: new SimulationSetting { ProtectPercent = 1 }, symbols: Two);
        var invariants = new Invariants(world, $"seed {seed}");
        for (var kill = 0; kill < 10; kill++)
            ChaosRun.Die(world, invariants, random, TimeSpan.FromMinutes(10));
        world.RunFor(TimeSpan.FromMinutes(5));
        ChaosRun.End(world, invariants, $"seed {seed}", mayHalt: false);
    }

    private static SimulatedWorld Run(FaultKind kind, bool mayHalt, params FaultRule[] rules)
    {
        var hasBook = rules.Any(rule => rule.Kind is FaultKind.SequenceGap or FaultKind.OldSnapshot or FaultKind.CrossedBook);
        var world = new SimulatedWorld(
            () => new ChurningAlgorithm(Two), 3, new FaultPlan(3, rules), hasBook, setting: new SimulationSetting { ProtectPercent = 0.2m }, symbols: Two);
        var invariants = new Invariants(world, $"{kind}");
        world.RunFor(TimeSpan.FromHours(1));
        ChaosRun.End(world, invariants, $"{kind}", mayHalt);
        return world;
    }

    private static void Print(ICollection<ChaosResult> results, TimeSpan took)
    {
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{results.Sum(result => result.Hours):F0} hours in {took.TotalSeconds:F0} s (processor {Environment.CpuUsage.TotalTime.TotalSeconds:F0} s), {results.Count} sessions, {results.Sum(result => result.Orders)} orders, "
            + $"{results.Sum(result => result.Decisions)} decisions, {results.Sum(result => result.Kills)} kills, {results.Sum(result => result.Halts)} halts"));
        foreach (var kind in Enum.GetValues<FaultKind>())
            TestContext.Out.WriteLine($"{FaultPlan.NameOf(kind)} {results.Sum(result => result.Faults.GetValueOrDefault(kind))}");
    }
}
