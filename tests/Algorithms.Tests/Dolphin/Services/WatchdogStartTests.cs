using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Data.External;
using DolphinLean.Data.Grid;
using NUnit.Framework;
using static DolphinLean.Algorithms.Tests.Dolphin.Services.ServiceBench;

namespace DolphinLean.Algorithms.Tests.Dolphin.Services;

/// <summary>A watchdog that starts, starts again, or takes its work back: it neither blames who comes later, nor forgives, nor forgets.</summary>
public sealed class WatchdogStartTests : WatchdogBench
{
    [Test]
    public void Before_the_trader_was_seen_it_waits_in_hibernate_and_then_starts_at_its_target()
    {
        HasTrader = false;
        var posture = Minutes(30);
        Assert.That((posture.Posture, posture.HasBegun, posture.Causes), Is.EqualTo((Posture.Hibernate, false, "waiting for the trader")));
        HasTrader = true;
        Assert.That(Minutes(1).Posture, Is.EqualTo(Posture.Apex), "start order does not matter");
    }

    [Test]
    public void Before_books_were_seen_it_waits_in_hibernate_and_then_starts_at_its_target()
    {
        (HasBooks, HasStream) = (true, false);
        var posture = Minutes(3);
        Assert.That((posture.Posture, posture.HasBegun, posture.Causes), Is.EqualTo((Posture.Hibernate, false, "waiting for order books")));
        HasStream = true;
        Assert.That(Minutes(1).Posture, Is.EqualTo(Posture.Apex), "start order does not matter");
        (Watchdog, HasStream) = (Fresh(), false);
        Assert.That(Minutes(1).Causes, Is.EqualTo("waiting for order books"), "books come after a restart too");
        HasStream = true;
        Assert.That(Minutes(1).Posture, Is.EqualTo(Posture.Apex));
    }

    [Test]
    public void A_restart_goes_on_where_it_was()
    {
        Minutes(2);
        HasTrader = false;
        Minutes(1);
        HasTrader = true;
        var before = Minutes(30);
        Watchdog = Fresh();
        var after = Minutes(1);
        Assert.That(after.RiskMultiplier, Is.EqualTo(before.RiskMultiplier + 0.02 * (Sound - before.RiskMultiplier)).Within(1e-12));
        Assert.That(after.Posture, Is.EqualTo(before.Posture));
    }

    [Test]
    public void Who_takes_the_work_back_goes_on_from_the_other_and_not_from_its_own_memory()
    {
        Minutes(2);
        var (first, second) = (Watchdog, Fresh());
        Watchdog = second;
        Minutes(1);
        HasTrader = false;
        Assert.That(Minutes(1).Posture, Is.EqualTo(Posture.Hibernate), "the second sees a fall that the first does not");
        HasTrader = true;
        var before = Minutes(5);
        Watchdog = first;
        var after = Minutes(1);
        Assert.That(after.Posture, Is.EqualTo(Posture.Hibernate));
        Assert.That(after.RiskMultiplier, Is.EqualTo(before.RiskMultiplier + 0.02 * (Sound - before.RiskMultiplier)).Within(1e-12));
    }

    [Test]
    public void What_the_grid_did_not_take_is_not_forgotten()
    {
        Minutes(2);
        HasTrader = false;
        Minute++;
        Bench.Shared.IsFull = true;
        Assert.That(() => Watchdog.Step(Now), Throws.InstanceOf<GridUnavailableException>(), "the fall is not written");
        (Bench.Shared.IsFull, HasTrader) = (false, true);
        Assert.That(Minutes(1).RiskMultiplier, Is.LessThan(0.03), "and is known all the same");
    }

    [Test]
    public void Minutes_in_which_nobody_looked_recover_nothing()
    {
        Minutes(2);
        HasTrader = false;
        Minutes(1);
        (HasTrader, Minute) = (true, Minute + 300);
        Watchdog = Fresh();
        Assert.That(Minutes(1).RiskMultiplier, Is.LessThan(0.03));
    }
}
