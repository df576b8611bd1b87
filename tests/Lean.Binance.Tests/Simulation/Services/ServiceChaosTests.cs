using System.Diagnostics;
using System.Globalization;
using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Data.Grid;
using DolphinLean.Exchange.Faults;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Lean.Binance.Tests.Simulation.Services;

/// <summary>
/// Forty-eight hours of a trader and all its services on the loopback exchange, with everything going wrong once: the posture falls within its bound,
/// nothing is entered blind, nothing is stale or lost, and all recovers by itself (docs/services.md has the bounds).
/// </summary>
[TestFixture]
public sealed class ServiceChaosTests
{
    private static readonly string[] Six = ["ADAUSDT", "BNBUSDT", "BTCUSDT", "ENAUSDT", "ETCUSDT", "ETHUSDT"];
    private static readonly string[] Restricted = ["TURTLE", "HIBERNATE"];

    private ServiceWorld _world = null!;

    [Test]
    public void AllServicesLiveThroughFortyEightHoursOfFaults()
    {
        var watch = Stopwatch.StartNew();
        using var world = _world = new ServiceWorld(SharedData.Require("data", "binance_usdm_1m_2025"), Six, ["BTCUSDT"]);
        Recovers("the start", 0.5);

        // What the trader itself notices: no posture for 90 s, and the bar after that.
        Falls("the watchdog is killed", 2.6, () => world.Kill(ServiceKeys.Watchdog), () => world.Start(ServiceKeys.Watchdog), 0.3);
        Falls("the watchdog hangs", 2.6, () => world.Wedged.Add(ServiceKeys.Watchdog), () => world.Wedged.Clear(), 0.3);
        Falls("the trader is cut off", 2.6, () => world.Ways[ServiceKeys.Trader].IsCut = true, () => world.Ways[ServiceKeys.Trader].IsCut = false, 3);
        Falls("everybody is cut off", 2.6, () => Cut(true), () => Cut(false), 3);
        Falls("the disk is full", 2.6, () => world.Shared.IsFull = true, () => world.Shared.IsFull = false, 3);

        // What the watchdog notices at its next minute.
        Falls("the grid's clock runs ahead", 2.6, () => world.Shared.ClockOffsetMs = 60_000, () => world.Shared.ClockOffsetMs = 0, 3);
        Falls("the grid's clock lags", 2.6, () => world.Shared.ClockOffsetMs = -60_000, () => world.Shared.ClockOffsetMs = 0, 3);
        Falls("the book stream is killed", 4, () => world.Kill(ServiceKeys.Books), () => world.Start(ServiceKeys.Books), 3);

        // Its sockets are given up after ten seconds, and its books are back before the next minute; one look without them is enough.
        world.RunFor(TimeSpan.FromSeconds(50 - world.World.Exchange.NowMs / 1_000 % 60));
        Falls("the order books fall silent", 2.6, () => world.BookClients[^1].FallSilent(), () => { }, 3);

        Falls("the order books come late", 2.6, () => world.BookClients[^1].Lag(1_500), () => world.BookClients[^1].Lag(0), 3);

        // Values that are damaged are written anew within a minute; nobody trades on them meanwhile.
        foreach (var (map, key) in new[] { (GridNames.Safety, GridNames.Latest), (GridNames.Features, ServiceKeys.Boost), (GridNames.Features, ServiceKeys.Verdict), (GridNames.Services, ServiceKeys.Trader), (GridNames.Features, ServiceKeys.Sight) })
        {
            world.Shared.Damaged.Add((map, key));
            world.RunFor(TimeSpan.FromMinutes(2));
            Assert.That(world.Shared.Damaged, Is.Empty, $"{map}/{key}");
        }
        Recovers("damaged values", 3);

        KillTheTrader();

        // Data that are late weigh from six hours on: STALKER after 6.3 h, no entries after 6.8 h.
        world.Kill(ServiceKeys.Forewarner);
        world.RunFor(TimeSpan.FromHours(31 - world.Hours));
        Assert.That(world.Day.Posture, Is.AnyOf(Restricted), "the date's verdict is seven hours late");
        world.Start(ServiceKeys.Forewarner);
        Recovers("the forewarner", 3);
        Falls("the breaker is killed", 7 * 60, () => world.Kill(ServiceKeys.Breaker), () => world.Start(ServiceKeys.Breaker), 3);
        world.RunFor(TimeSpan.FromHours(48.1 - world.Hours));
        Check(watch.Elapsed);
    }

    private void KillTheTrader()
    {
        _world.Kill(ServiceKeys.Trader);
        _world.RunFor(TimeSpan.FromMinutes(3));
        Assert.That(_world.Postures[^1].Posture, Is.EqualTo(Posture.Hibernate), "the trader is silent");
        _world.Start(ServiceKeys.Trader);
        Recovers("the trader", 3);
    }

    /// <summary>A fault, the posture's fall within so many minutes, the fault's end, and the way back to APEX within so many hours.</summary>
    private void Falls(string fault, double withinMinutes, Action begin, Action end, double recoversWithinHours)
    {
        Assert.That(_world.Day.Posture, Is.EqualTo("APEX"), $"before: {fault}");
        var began = _world.Hours;
        begin();
        while (!Restricted.Contains(_world.Day.Posture))
        {
            _world.RunFor(TimeSpan.FromSeconds(10));
            Assert.That((_world.Hours - began) * 60, Is.LessThanOrEqualTo(withinMinutes), $"{fault}: the posture does not fall; {_world.Postures[^1]}");
        }
        var fell = (_world.Hours - began) * 60;
        _world.RunFor(TimeSpan.FromMinutes(5));
        Assert.That(_world.Day.Posture, Is.AnyOf(Restricted), $"{fault}: it stays down");
        end();
        var hours = Recovers(fault, recoversWithinHours);
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fault}: down after {fell:F1} min (bound {withinMinutes:F1}), APEX again {hours:F2} h after its end"));
    }

    private double Recovers(string fault, double withinHours)
    {
        var began = _world.Hours;
        while (_world.Day.Posture != "APEX")
        {
            _world.RunFor(TimeSpan.FromSeconds(30));
            Assert.That(_world.Hours - began, Is.LessThanOrEqualTo(withinHours), $"{fault}: no recovery; {_world.Postures.LastOrDefault()}");
        }
        return _world.Hours - began;
    }

    private void Cut(bool isCut)
    {
        foreach (var way in _world.Ways.Values)
            way.IsCut = isCut;
    }

    private void Check(TimeSpan elapsed)
    {
        var world = _world;
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{world.Hours:F1} h in {elapsed.TotalSeconds:F0} s: {world.Postures.Count} postures, {world.Day.Entries.Count} entries, {world.Reads} reads of the near cache"));
        Assert.That(world.StaleReads, Is.Zero, "stale reads");
        Assert.That(world.Reads, Is.GreaterThan(100_000));
        Assert.That(world.Changes, Is.GreaterThan(0.9 * world.Reads), "what was read changes at each look");
        foreach (var (kind, count) in world.World.Exchange.FaultCounts.OrderBy(one => one.Key))
            TestContext.Out.WriteLine($"{FaultPlan.NameOf(kind)} {count}");
        Assert.That(world.World.Exchange.FaultCounts.Values.Sum(), Is.GreaterThan(20), "faults of the exchange");
        CheckBooks();
        Assert.That(world.Outbox.Count, Is.Zero, "updates that never came to the grid");
        foreach (var (rowEndMs, posture) in world.Day.Entries)
        {
            Assert.That(posture, Is.AnyOf("APEX", "STALKER"));
            Assert.That(
                world.Postures.Any(said => said.TimeMs >= rowEndMs - 90_000 && said.TimeMs <= rowEndMs + 5_000 && said.Posture is Posture.Apex or Posture.Stalker),
                $"an entry at {rowEndMs} on no fresh posture");
        }
        Assert.That(world.Day.Entries, Is.Not.Empty, "nothing was entered at all");
        var days = world.Shared.Grid.Keys(GridNames.PnlBlue);
        Assert.That(days, Has.Count.EqualTo(2), "each date that is over, once");
        var (replay, hash) = world.World.Replay();
        Assert.That(replay.Difference, Is.Null);
        Assert.That(hash, Is.EqualTo(world.World.Live.DecisionHash), "what services said is in the journal");
        var backtest = world.World.Backtest();
        TestContext.Out.WriteLine(backtest);
        Assert.That(backtest.Difference, Is.Null);
        Assert.That(backtest.Same, Is.EqualTo(world.World.Live.Decisions), "over all faults, a kill among them");
    }

    /// <summary>The book service's own connection got over every fault: after each it took a snapshot, and its features were there all the rest of the time.</summary>
    private void CheckBooks()
    {
        var faults = _world.World.Exchange.FaultCounts;
        var (starts, silences) = (_world.BookClients.Count, 1);
        var wanted = starts + silences + new[] { FaultKind.SocketDrop, FaultKind.SequenceGap, FaultKind.CrossedBook }.Sum(kind => faults[kind]);
        var snapshots = _world.BookClients.Sum(client => client.Snapshots);
        TestContext.Out.WriteLine($"{starts} book clients, {snapshots} snapshots");
        Assert.That(starts, Is.EqualTo(2), "it was killed once");
        Assert.That(snapshots, Is.GreaterThanOrEqualTo(wanted - 2).And.LessThanOrEqualTo(wanted + 4), "a fault while it is dead, or in the middle of another, needs none");
    }
}
