using DolphinLean.Binance.Venues;
using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Faults;
using DolphinLean.Exchange.Orders;
using DolphinLean.Exchange.Rest;
using DolphinLean.Exchange.Sources;
using NUnit.Framework;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>Every safeguard is needed: a session in which it is switched off breaks an invariant, and the same session with it does not.</summary>
[TestFixture]
public sealed class SafeguardTests
{
    private const int Seed = 7;

    private static readonly string[] Two = ["BTCUSDT", "ETHUSDT"];

    private static Safeguards[] All => [.. Enum.GetValues<Safeguards>().Where(safeguard => safeguard != Safeguards.None)];

    [TestCaseSource(nameof(All))]
    public void WithoutItSomethingBreaks(object safeguard)
    {
        var setting = SettingOf((Safeguards)safeguard);
        Assert.That(() => Run((Safeguards)safeguard, setting), Throws.Nothing);
        var broken = Assert.Throws<InvariantException>(() => Run((Safeguards)safeguard, setting with { SwitchedOff = (Safeguards)safeguard }))!;
        TestContext.Out.WriteLine(broken.Message.Split('\n')[0]);
    }

    [Test]
    public void OrdersWaitUntilTheJournalIsOnDisk() => BreaksOnKills(new SimulationSetting { IsCommitted = false });

    [Test]
    public void AnUnfinishedEndOfTheJournalIsCut() => BreaksOnKills(new SimulationSetting { IsTailCut = false });

    private static void BreaksOnKills(SimulationSetting setting)
    {
        Assert.That(() => KillOften(new SimulationSetting()), Throws.Nothing);
        var broken = Assert.Catch(() => KillOften(setting))!;
        TestContext.Out.WriteLine(broken.Message.Split('\n')[0]);
    }

    private static void KillOften(SimulationSetting setting)
    {
        using var world = new SimulatedWorld(() => new ChurningAlgorithm(Two), Seed, FaultPlan.None, setting: setting, symbols: Two);
        var invariants = new Invariants(world, "kills");
        var random = new Random(Seed);
        for (var kill = 0; kill < 20; kill++)
            ChaosRun.Die(world, invariants, random, TimeSpan.FromMinutes(3));
        ChaosRun.End(world, invariants, "kills", mayHalt: false);
    }

    private static void Run(Safeguards safeguard, SimulationSetting setting)
    {
        var hasBook = safeguard == Safeguards.EnterOnlyOnSyncedBooks;
        using var world = new SimulatedWorld(() => new ChurningAlgorithm(Two), Seed, new FaultPlan(Seed, FaultsOf(safeguard)), hasBook, setting: setting, symbols: Two);
        var invariants = new Invariants(world, $"{safeguard}");
        switch (safeguard)
        {
            case Safeguards.ArmDeadManSwitch:
                DieWithARestingEntry(world, invariants);
                break;
            case Safeguards.StaySilent:
                GetBanned(world);
                break;
            case Safeguards.AskForStops:
                LoseStops(world);
                break;
            case Safeguards.EnterOnlyWhenReady:
                Deafen(world, "/market/", TimeSpan.FromSeconds(17), TimeSpan.FromHours(3));
                break;
            case Safeguards.ExitReduceOnly:
                ReachStopsBeforeBars(world);
                break;
            default:
                world.RunFor(TimeSpan.FromHours(1.5));
                break;
        }
        ChaosRun.End(world, invariants, $"{safeguard}", mayHalt: IsHalting(safeguard), isReplayed: false);
    }

    private static SimulationSetting SettingOf(Safeguards safeguard) => new()
    {
        ProtectPercent = safeguard switch
        {
            Safeguards.ExitReduceOnly or Safeguards.ProtectPositions or Safeguards.AskForStops => 5,
            _ => 0,
        },
    };

    private static bool IsHalting(Safeguards safeguard) =>
        safeguard is Safeguards.HoldWhenHalted or Safeguards.HaltOnForcedClose or Safeguards.HaltInHedgeMode;

    private static FaultRule[] FaultsOf(Safeguards safeguard) => safeguard switch
    {
        Safeguards.AskBeforeSendingAgain => [new FaultRule(FaultKind.AcceptedNoReply) { Probability = 0.3 }],
        Safeguards.WaitForLateOrders => [new FaultRule(FaultKind.TimeoutThenLateAck) { Probability = 0.3, DelayMs = 4_000 }],
        Safeguards.CountEachTradeOnce => [new FaultRule(FaultKind.DuplicateUpdate) { Probability = 0.3 }],
        Safeguards.ReadMissingFills or Safeguards.ExplainPositions => [new FaultRule(FaultKind.MissingUpdate) { Probability = 0.3 }],
        Safeguards.KeepToWeight => [new FaultRule(FaultKind.RateLimit) { EverySeconds = 400 }],
        Safeguards.NoticeSilence or Safeguards.DropSilentSockets => [new FaultRule(FaultKind.HalfOpenSocket) { EverySeconds = 800 }],
        Safeguards.EnterOnlyOnSyncedBooks => [new FaultRule(FaultKind.SequenceGap) { Probability = 0.3 }, new FaultRule(FaultKind.OldSnapshot) { Probability = 0.9 }],
        Safeguards.HoldWhenHalted or Safeguards.HaltOnForcedClose => [new FaultRule(FaultKind.AutoDeleveraging) { EverySeconds = 200 }],
        Safeguards.HaltInHedgeMode => [new FaultRule(FaultKind.HedgeModeFlip) { EverySeconds = 200, Max = 1 }],
        Safeguards.KeepToFilters or Safeguards.RefreshFilters => 
            [.. Two.Select(symbol => new FaultRule(FaultKind.FilterChange) { AtSeconds = [300], Symbol = symbol })],
        Safeguards.CompareAccount or Safeguards.TakeOverCash => [new FaultRule(FaultKind.ManualOrder) { EverySeconds = 500 }],
        Safeguards.ReopenSockets => [new FaultRule(FaultKind.SocketDrop) { EverySeconds = 800 }],
        Safeguards.ReplaceEndedKeys => [new FaultRule(FaultKind.ListenKeyExpiry) { EverySeconds = 800 }],
        Safeguards.FollowClock => [new FaultRule(FaultKind.ClockJump) { AtSeconds = [900], JumpMs = -30_000, ForSeconds = 86_400 }],
        _ => [],
    };

    private static void DieWithARestingEntry(SimulatedWorld world, Invariants invariants)
    {
        var account = world.Exchange.Venue.Accounts["sim-key"];
        for (var kill = 0; kill < 12; kill++)
            DieOnce(world, invariants, account);
    }

    private static void DieOnce(SimulatedWorld world, Invariants invariants, Account account)
    {
        world.RunFor(TimeSpan.FromMinutes(2));
        for (var i = 0; i < 3_600 && !account.OpenOrders.Any(order => order.Level != null && !order.ReduceOnly); i++)
            world.RunFor(TimeSpan.FromSeconds(1));
        world.RunFor(TimeSpan.FromSeconds(2));
        var entry = account.OpenOrders.First(order => order.Level != null);
        world.Kill(new Random(Seed));
        // The market must not take it before the switch does.
        for (var i = 0; i < 180 && entry.IsOpen; i++)
            world.RunFor(TimeSpan.FromSeconds(1));
        invariants.WhenDead(180_000);
        world.Restart();
    }

    private static void Deafen(SimulatedWorld world, string path, TimeSpan every, TimeSpan span)
    {
        for (var passed = TimeSpan.Zero; passed < span; passed += every)
        {
            world.RunFor(every);
            world.Wire.Silence(path);
        }
    }

    /// <summary>Stops are reached while nobody tells of it, just before each bar: an exit is decided on a position that is gone.</summary>
    private static void ReachStopsBeforeBars(SimulatedWorld world)
    {
        world.RunFor(TimeSpan.FromSeconds(28.5));
        for (var bar = 0; bar < 30; bar++)
        {
            // A position is held for two bars.
            world.RunFor(TimeSpan.FromSeconds(120));
            world.Wire.Silence("/private/");
            foreach (var market in world.Exchange.Venue.Markets.Values)
            {
                foreach (var stop in market.Waiting.Values.ToList())
                {
                    world.Exchange.Venue.Apply(new MarketEvent(world.Exchange.NowMs, market.Symbol, MarketEventKind.Trade)
                    {
                        Side = stop.Request.Side, Price = stop.Request.StopPrice, Quantity = market.Rules.StepSize,
                    });
                }
            }
        }
    }

    /// <summary>Somebody at the same address goes on until the address is banned.</summary>
    private static void GetBanned(SimulatedWorld world)
    {
        world.RunFor(TimeSpan.FromMinutes(10));
        for (var i = 0; i < 400; i++)
            world.Exchange.Handle(new ApiRequest("GET", "/fapi/v1/klines", "symbol=BTCUSDT&interval=1m&limit=1500"));
        Assert.That(world.Exchange.Handle(new ApiRequest("GET", "/fapi/v1/time", "")).Status, Is.EqualTo(418));
        world.RunFor(TimeSpan.FromMinutes(20));
    }

    /// <summary>Stops vanish at the exchange, and no event tells of it.</summary>
    private static void LoseStops(SimulatedWorld world)
    {
        for (var i = 0; i < 60; i++)
        {
            world.RunFor(TimeSpan.FromSeconds(61));
            foreach (var market in world.Exchange.Venue.Markets.Values)
            {
                foreach (var stop in market.Waiting.Values)
                    stop.Status = AlgoStatus.Canceled;
                market.Waiting.Clear();
            }
        }
    }
}
