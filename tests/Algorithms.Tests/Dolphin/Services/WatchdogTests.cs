using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Data.External;
using DolphinLean.Data.Grid;
using NUnit.Framework;
using static DolphinLean.Algorithms.Tests.Dolphin.Services.ServiceBench;

namespace DolphinLean.Algorithms.Tests.Dolphin.Services;

/// <summary>What each service's silence does to the posture, by the seed's sensors, and when (docs/services.md).</summary>
public sealed class WatchdogTests : WatchdogBench
{
    [Test]
    public void With_all_well_it_is_apex_at_its_target()
    {
        var posture = Minutes(3);
        Assert.That(posture.RiskMultiplier, Is.EqualTo(Sound).Within(1e-12));
        Assert.That((posture.Posture, posture.Causes, posture.HasBegun), Is.EqualTo((Posture.Apex, "", true)));
        Assert.That(posture.Inputs.Microstructure, Is.Null, "no books are configured");
    }

    [Test]
    public void A_silent_trader_is_hibernate_at_the_next_minute_after_thirty_seconds_and_recovers_slowly()
    {
        Minutes(3);
        HasTrader = false;
        var posture = Minutes(1);
        Assert.That((posture.Posture, posture.Inputs.Invariant), Is.EqualTo((Posture.Hibernate, 0.0)));
        Assert.That(posture.Causes, Does.StartWith("the trader is silent for"));
        HasTrader = true;
        var minutes = 0;
        while (Minutes(1).Posture != Posture.Apex)
            Assert.That(++minutes, Is.LessThan(200));
        // Rm(n) = Sound·(1 − 0.98ⁿ) reaches 0.90 at n = 128, and the fifth evaluation there moves: the 132nd.
        Assert.That(minutes + 1, Is.EqualTo(132));
    }

    [Test]
    public void A_wedged_feed_is_seen_though_the_trader_beats()
    {
        Minutes(3);
        var sightMs = Now;
        Tell(Now);
        for (var i = 0; i < 2; i++)
        {
            Minute++;
            Bench.Clock.NowMs = Now;
            Bench.Beat(ServiceKeys.Trader, Now);
            Watchdog.Step(Now);
        }
        Assert.That(Bench.Posture!.Causes, Does.Contain("the next bar is 60 s late").And.Not.Contain("silent"), $"since {sightMs}");
        Assert.That(Bench.Posture!.Posture, Is.EqualTo(Posture.Hibernate));
    }

    [Test]
    public void A_dead_book_stream_counts_as_stale_books()
    {
        HasBooks = true;
        Assert.That(Minutes(2).Posture, Is.EqualTo(Posture.Apex));
        HasStream = false;
        Assert.That(Minutes(1).Inputs.Microstructure, Is.EqualTo(0.5));
        var posture = Minutes(1);
        Assert.That((posture.Posture, posture.Causes), Is.EqualTo((Posture.Hibernate, "the book stream is silent")), "0.5 × 0.973 is below 0.50, at the second evaluation");
    }

    // Cat2 is exp(−(hours − 6)/3): with Cat5's 0.973 it is below 0.90 from 6.236 h on.
    [Test]
    public void A_dead_breaker_is_stale_data_after_six_hours()
    {
        Minutes(2);
        HasBreaker = false;
        var minutes = 0;
        while (Minutes(1).Posture == Posture.Apex)
            minutes++;
        Assert.That(minutes / 60.0, Is.EqualTo(6.25).Within(0.05));
        Assert.That(Bench.Posture!.Causes, Does.StartWith("the breaker: nothing new for 6."));
        HasBreaker = true;
        Assert.That(Minutes(120).Posture, Is.EqualTo(Posture.Apex), "it recovers by itself");
    }

    [Test]
    public void A_forewarner_that_misses_a_date_is_stale_six_hours_into_it()
    {
        Minutes(2);
        HasForewarner = false;
        var last = Posture.Apex;
        while (last == Posture.Apex)
            last = Minutes(1).Posture;
        Assert.That(Minute / 60.0, Is.EqualTo(24 + 6.25).Within(0.05));
    }

    [TestCase(McStatus.Orange, Posture.Hibernate, 0.5)]
    [TestCase(McStatus.Red, Posture.Hibernate, 0.1)]
    public void A_verdict_is_structural(McStatus status, Posture expected, double structural)
    {
        Minutes(2);
        Bench.Put(ServiceKeys.Verdict, new VerdictRecord(Date, Now, status, 5, 40, 0.2, -0.1), ServiceJson.Default.VerdictRecord);
        HasForewarner = false;
        var posture = Minutes(2);
        Assert.That((posture.Posture, posture.Inputs.Structural), Is.EqualTo((expected, structural)));
    }

    [Test]
    public void Drawdown_is_capital()
    {
        Drawdown = 0.12;
        Assert.That(Minutes(2).Inputs.Capital, Is.EqualTo(0.5).Within(1e-12));
    }

    [TestCase(5_001)]
    [TestCase(-5_001)]
    public void A_node_whose_clock_is_off_does_not_count(long offsetMs)
    {
        Minutes(2);
        Bench.Shared.ClockOffsetMs = offsetMs;
        var posture = Minutes(1);
        Assert.That(posture.Posture, Is.EqualTo(Posture.Hibernate));
        Assert.That(posture.Causes, Does.Contain("the grid's clock is").And.Contain("5.0 s off"));
        Bench.Shared.ClockOffsetMs = 0;
        Assert.That(Minutes(200).Posture, Is.EqualTo(Posture.Apex));
    }

    [Test]
    public void A_damaged_value_is_named_and_counts_by_its_age()
    {
        Minutes(2);
        Tell(Now);
        Bench.Shared.Damaged.Add((GridNames.Features, ServiceKeys.Sight));
        Bench.Clock.NowMs = Now;
        Watchdog.Step(Now);
        Assert.That(Bench.Posture!.Causes, Is.EqualTo("damaged values: DOLPHIN_FEATURES/trader"));
        Assert.That(Bench.Posture!.Posture, Is.EqualTo(Posture.Apex), "the one before is known");
        Assert.That(Minutes(1).Causes, Is.Empty, "written anew, it is sound");
    }
}
