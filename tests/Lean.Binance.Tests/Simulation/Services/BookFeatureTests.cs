using System.Globalization;
using DolphinLean.Exchange.Faults;
using DolphinLean.Tests;
using NUnit.Framework;
using QuantConnect.Algorithm;

namespace DolphinLean.Lean.Binance.Tests.Simulation.Services;

/// <summary>Whoever rehearses on prices that were made or replayed has order books whose features are ready, and has them again soon after a fault.</summary>
[TestFixture]
public sealed class BookFeatureTests
{
    private const long LookMs = 500;
    private static readonly string[] Two = ["BTCUSDT", "ETHUSDT"];

    [TestCase("candles", 500, 1)]
    [TestCase("candles", 0, 0, Description = "a price each five seconds is too little")]
    [TestCase("made", 500, 1)]
    [TestCase("made", 0, 1, Description = "a price each second is enough")]
    public void FeaturesAreReadyAtEachLookWhereBooksMove(string market, int quotesEveryMs, int share)
    {
        using var world = NewWorld(market, quotesEveryMs, FaultPlan.None);
        using var client = new BookClient(world, Two, seed: 1);
        BeginToSample(world, client);
        var looks = Look(world, client, TimeSpan.FromMinutes(30));
        Assert.That(looks.Count(ready => ready), Is.EqualTo(share * looks.Count));
        Assert.That(client.Snapshots, Is.EqualTo(Two.Length), "one at the start, and never out of sync");
    }

    // A drop: up to a second until the socket is opened again, a change and a snapshot, eleven samples. Sync is back before the next sample otherwise.
    [TestCase(FaultKind.SocketDrop, 8)]
    [TestCase(FaultKind.SequenceGap, 0.5)]
    [TestCase(FaultKind.CrossedBook, 0.5)]
    public void FeaturesComeBackByThemselves(FaultKind kind, double withinSeconds)
    {
        const int Faults = 20;
        using var world = NewWorld("candles", 500, new FaultPlan(1, [new FaultRule(kind) { AtSeconds = [.. Enumerable.Range(1, Faults).Select(number => 47.3 * number)] }]));
        using var client = new BookClient(world, Two, seed: 1);
        BeginToSample(world, client);
        var looks = Look(world, client, TimeSpan.FromSeconds(47.3 * (Faults + 1)));
        Assert.That(LongestWithout(looks), Is.LessThanOrEqualTo(withinSeconds));
        Assert.That(looks[^1]);
        // A drop concerns both books, a gap the one whose turn it is.
        Assert.That(client.Snapshots, Is.EqualTo(Two.Length + Faults * (kind == FaultKind.SocketDrop ? Two.Length : 1)));
    }

    [Test]
    public void SocketsThatFallSilentAreReplaced()
    {
        using var world = NewWorld("candles", 500, FaultPlan.None);
        using var client = new BookClient(world, Two, seed: 1);
        BeginToSample(world, client);
        client.FallSilent();
        var looks = Look(world, client, TimeSpan.FromMinutes(1));
        // Ten seconds until they are given up, and then as after a drop.
        Assert.That(LongestWithout(looks), Is.InRange(9, 20));
        Assert.That(looks[^1]);
        Assert.That(client.Snapshots, Is.EqualTo(2 * Two.Length));
    }

    /// <summary>A book whose changes come late is in sync with the past alone: nobody may take its features for those of now.</summary>
    [Test]
    public void BooksThatComeLateHaveNoFeatures()
    {
        using var world = NewWorld("candles", 500, FaultPlan.None);
        using var client = new BookClient(world, Two, seed: 1);
        BeginToSample(world, client);
        client.Lag(700);
        Assert.That(Look(world, client, TimeSpan.FromMinutes(1)), Is.All.True, "less than a second");
        client.Lag(1_500);
        Look(world, client, TimeSpan.FromSeconds(4));
        Assert.That(Look(world, client, TimeSpan.FromMinutes(1)), Is.All.False);
        client.Lag(0);
        Look(world, client, TimeSpan.FromSeconds(8));
        Assert.That(Look(world, client, TimeSpan.FromMinutes(1)), Is.All.True);
        Assert.That(client.Snapshots, Is.EqualTo(Two.Length), "nothing was lost, so nothing is asked for");
    }

    private static double LongestWithout(List<bool> looks)
    {
        var (longest, absent) = (0, 0);
        foreach (var ready in looks)
        {
            absent = ready ? 0 : absent + 1;
            longest = Math.Max(longest, absent);
        }
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"without features for {longest * LookMs / 1e3} s at most"));
        return longest * LookMs / 1e3;
    }

    private static SimulatedWorld NewWorld(string market, int quotesEveryMs, FaultPlan faults) => new(
        () => new Idle(), seed: 3, faults, replay: market == "made" ? null : SharedData.Require("data", "binance_usdm_1m_2025"), symbols: Two,
        setting: new SimulationSetting { TickEvery = TimeSpan.FromSeconds(1), QuotesEvery = TimeSpan.FromMilliseconds(quotesEveryMs) });

    // A book, somebody who asks for features, and eleven samples.
    private static void BeginToSample(SimulatedWorld world, BookClient client)
    {
        Look(world, client, TimeSpan.FromSeconds(15));
        world.RunFor(TimeSpan.FromMilliseconds(LookMs - world.Exchange.NowMs % LookMs));
    }

    /// <summary>Looks each half second, and says each time whether both books have features.</summary>
    private static List<bool> Look(SimulatedWorld world, BookClient client, TimeSpan span)
    {
        var looks = new List<bool>();
        for (var end = world.Exchange.NowMs + span.TotalMilliseconds; world.Exchange.NowMs < end;)
        {
            world.RunFor(TimeSpan.FromMilliseconds(LookMs));
            looks.Add(Two.Count(symbol => client.Features.TryGet(symbol, out _)) == Two.Length);
        }
        return looks;
    }

    private sealed class Idle : QCAlgorithm
    {
        public override void Initialize() => SetCash("USDT", 10_000);
    }
}
