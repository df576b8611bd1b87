using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live;
using DolphinLean.Engine.Live.Journal;
using DolphinLean.Exchange.Faults;
using NUnit.Framework;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>A journal that is cut anywhere gives the session as it was at that moment, and no decision depends on what comes after it.</summary>
[TestFixture]
public sealed class CrashTests
{
    private const int Cuts = 60;

    private static readonly string[] Two = ["BTCUSDT", "ETHUSDT"];

    [Test]
    public void AnyCutOfTheJournalRecoversTheSessionAsItWas()
    {
        FaultRule[] rules = [.. ChaosSeed.Survivable.Select(kind => new FaultRule(kind) { AtSeconds = [100 + 40 * (int)kind] })];
        using var world = new SimulatedWorld(
            () => new ChurningAlgorithm(Two), 11, new FaultPlan(11, rules), setting: new SimulationSetting { ProtectPercent = 0.5m, TickEvery = TimeSpan.FromSeconds(1) }, symbols: Two);
        var states = new List<string>();
        world.AfterInput = _ => states.Add(StateOf(world.Live, world.Venue));
        world.RunFor(TimeSpan.FromMinutes(25));
        var whole = world.Snapshot();
        var random = new Random(11);
        var path = Path.GetTempFileName();
        for (var cut = 0; cut < Cuts; cut++)
        {
            File.WriteAllBytes(path, whole[..random.Next(1_000, whole.Length)]);
            JournalReader.CutTornTail(path);
            var (inputs, state) = Recover(world, path);
            // The journal may end between an input and what it set off: the same is done again.
            Assert.That(state, Is.EqualTo(states[inputs - 1]), $"after {inputs} inputs");
        }
        File.Delete(path);
        Assert.That(states.Distinct().Count(), Is.GreaterThan(50));
    }

    private static (int Inputs, string State) Recover(SimulatedWorld world, string path)
    {
        using var reader = JournalReader.Open(path);
        var replay = new JournalReplay(reader, new NoJournal());
        var venue = world.FreshVenue();
        using var session = new LiveSession(world.Plan, () => new ChurningAlgorithm(Two), venue, replay, _ => { });
        var inputs = 0;
        while (replay.NextInput() is { } input)
        {
            session.Take(input);
            inputs++;
        }
        Assert.That(replay.Difference, Is.Null);
        return (inputs, StateOf(session, venue));
    }

    private static string StateOf(LiveSession session, BinanceVenue venue)
    {
        var orders = venue.Orders.Open.Select(intent => FormattableString.Invariant($"{intent.ClientId} {intent.State} {intent.Filled}"));
        var positions = venue.Account.OwnPositions.Select(pair => FormattableString.Invariant($"{pair.Key} {pair.Value}"));
        return FormattableString.Invariant(
            $"{session.DecisionHash} {session.Status().Cash} {venue.Account.Ledger("USDT")} {venue.Posture} {venue.Reason} | {string.Join(", ", orders)} | {string.Join(", ", positions)}");
    }
}
