using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Data.External;
using DolphinLean.Data.Grid;
using NUnit.Framework;
using static DolphinLean.Algorithms.Tests.Dolphin.Services.ServiceBench;

namespace DolphinLean.Algorithms.Tests.Dolphin.Services;

/// <summary>What each service's silence does to the posture, by the seed's sensors, and when (docs/services.md).</summary>
public sealed class WatchdogTests
{
    private const double Sound = 0.97340300642313404;

    private ServiceBench _bench = null!;
    private Watchdog _watchdog = null!;
    private long _minute;
    private bool _hasTrader;
    private bool _hasBreaker;
    private bool _hasForewarner;
    private bool _hasBooks;
    private bool _hasStream;
    private double _drawdown;

    [SetUp]
    public void Begin()
    {
        _bench = new ServiceBench();
        _watchdog = Fresh();
        (_minute, _hasTrader, _hasBreaker, _hasForewarner, _hasBooks, _hasStream, _drawdown) = (0, true, true, true, false, true, 0);
    }

    [Test]
    public void With_all_well_it_is_apex_at_its_target()
    {
        var posture = Minutes(3);
        Assert.That(posture.RiskMultiplier, Is.EqualTo(Sound).Within(1e-12));
        Assert.That((posture.Posture, posture.Causes, posture.HasBegun), Is.EqualTo((Posture.Apex, "", true)));
        Assert.That(posture.Inputs.Microstructure, Is.Null, "no books are configured");
    }

    [Test]
    public void Before_the_trader_was_seen_it_waits_in_hibernate_and_then_starts_at_its_target()
    {
        _hasTrader = false;
        var posture = Minutes(30);
        Assert.That((posture.Posture, posture.HasBegun, posture.Causes), Is.EqualTo((Posture.Hibernate, false, "waiting for the trader")));
        _hasTrader = true;
        Assert.That(Minutes(1).Posture, Is.EqualTo(Posture.Apex), "start order does not matter");
    }

    [Test]
    public void Before_books_were_seen_it_waits_in_hibernate_and_then_starts_at_its_target()
    {
        (_hasBooks, _hasStream) = (true, false);
        var posture = Minutes(3);
        Assert.That((posture.Posture, posture.HasBegun, posture.Causes), Is.EqualTo((Posture.Hibernate, false, "waiting for order books")));
        _hasStream = true;
        Assert.That(Minutes(1).Posture, Is.EqualTo(Posture.Apex), "start order does not matter");
        (_watchdog, _hasStream) = (Fresh(), false);
        Assert.That(Minutes(1).Causes, Is.EqualTo("waiting for order books"), "books come after a restart too");
        _hasStream = true;
        Assert.That(Minutes(1).Posture, Is.EqualTo(Posture.Apex));
    }

    [Test]
    public void A_silent_trader_is_hibernate_at_the_next_minute_after_thirty_seconds_and_recovers_slowly()
    {
        Minutes(3);
        _hasTrader = false;
        var posture = Minutes(1);
        Assert.That((posture.Posture, posture.Inputs.Invariant), Is.EqualTo((Posture.Hibernate, 0.0)));
        Assert.That(posture.Causes, Does.StartWith("the trader is silent for"));
        _hasTrader = true;
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
            _minute++;
            _bench.Clock.NowMs = Now;
            _bench.Beat(ServiceKeys.Trader, Now);
            _watchdog.Step(Now);
        }
        Assert.That(_bench.Posture!.Causes, Does.Contain("the next bar is 60 s late").And.Not.Contain("silent"), $"since {sightMs}");
        Assert.That(_bench.Posture!.Posture, Is.EqualTo(Posture.Hibernate));
    }

    [Test]
    public void A_dead_book_stream_counts_as_stale_books()
    {
        _hasBooks = true;
        Assert.That(Minutes(2).Posture, Is.EqualTo(Posture.Apex));
        _hasStream = false;
        Assert.That(Minutes(1).Inputs.Microstructure, Is.EqualTo(0.5));
        var posture = Minutes(1);
        Assert.That((posture.Posture, posture.Causes), Is.EqualTo((Posture.Hibernate, "the book stream is silent")), "0.5 × 0.973 is below 0.50, at the second evaluation");
    }

    // Cat2 is exp(−(hours − 6)/3): with Cat5's 0.973 it is below 0.90 from 6.236 h on.
    [Test]
    public void A_dead_breaker_is_stale_data_after_six_hours()
    {
        Minutes(2);
        _hasBreaker = false;
        var minutes = 0;
        while (Minutes(1).Posture == Posture.Apex)
            minutes++;
        Assert.That(minutes / 60.0, Is.EqualTo(6.25).Within(0.05));
        Assert.That(_bench.Posture!.Causes, Does.StartWith("the breaker: nothing new for 6."));
        _hasBreaker = true;
        Assert.That(Minutes(120).Posture, Is.EqualTo(Posture.Apex), "it recovers by itself");
    }

    [Test]
    public void A_forewarner_that_misses_a_date_is_stale_six_hours_into_it()
    {
        Minutes(2);
        _hasForewarner = false;
        var last = Posture.Apex;
        while (last == Posture.Apex)
            last = Minutes(1).Posture;
        Assert.That(_minute / 60.0, Is.EqualTo(24 + 6.25).Within(0.05));
    }

    [TestCase(McStatus.Orange, Posture.Hibernate, 0.5)]
    [TestCase(McStatus.Red, Posture.Hibernate, 0.1)]
    public void A_verdict_is_structural(McStatus status, Posture expected, double structural)
    {
        Minutes(2);
        _bench.Put(ServiceKeys.Verdict, new VerdictRecord(Date, Now, status, 5, 40, 0.2, -0.1), ServiceJson.Default.VerdictRecord);
        _hasForewarner = false;
        var posture = Minutes(2);
        Assert.That((posture.Posture, posture.Inputs.Structural), Is.EqualTo((expected, structural)));
    }

    [Test]
    public void Drawdown_is_capital()
    {
        _drawdown = 0.12;
        Assert.That(Minutes(2).Inputs.Capital, Is.EqualTo(0.5).Within(1e-12));
    }

    [TestCase(5_001)]
    [TestCase(-5_001)]
    public void A_node_whose_clock_is_off_does_not_count(long offsetMs)
    {
        Minutes(2);
        _bench.Shared.ClockOffsetMs = offsetMs;
        var posture = Minutes(1);
        Assert.That(posture.Posture, Is.EqualTo(Posture.Hibernate));
        Assert.That(posture.Causes, Does.Contain("the grid's clock is").And.Contain("5.0 s off"));
        _bench.Shared.ClockOffsetMs = 0;
        Assert.That(Minutes(200).Posture, Is.EqualTo(Posture.Apex));
    }

    [Test]
    public void A_damaged_value_is_named_and_counts_by_its_age()
    {
        Minutes(2);
        Tell(Now);
        _bench.Shared.Damaged.Add((GridNames.Features, ServiceKeys.Sight));
        _bench.Clock.NowMs = Now;
        _watchdog.Step(Now);
        Assert.That(_bench.Posture!.Causes, Is.EqualTo("damaged values: DOLPHIN_FEATURES/trader"));
        Assert.That(_bench.Posture!.Posture, Is.EqualTo(Posture.Apex), "the one before is known");
        Assert.That(Minutes(1).Causes, Is.Empty, "written anew, it is sound");
    }

    [Test]
    public void A_restart_goes_on_where_it_was()
    {
        Minutes(2);
        _hasTrader = false;
        Minutes(1);
        _hasTrader = true;
        var before = Minutes(30);
        _watchdog = Fresh();
        var after = Minutes(1);
        Assert.That(after.RiskMultiplier, Is.EqualTo(before.RiskMultiplier + 0.02 * (Sound - before.RiskMultiplier)).Within(1e-12));
        Assert.That(after.Posture, Is.EqualTo(before.Posture));
    }

    [Test]
    public void Who_takes_the_work_back_goes_on_from_the_other_and_not_from_its_own_memory()
    {
        Minutes(2);
        var (first, second) = (_watchdog, Fresh());
        _watchdog = second;
        Minutes(1);
        _hasTrader = false;
        Assert.That(Minutes(1).Posture, Is.EqualTo(Posture.Hibernate), "the second sees a fall that the first does not");
        _hasTrader = true;
        var before = Minutes(5);
        _watchdog = first;
        var after = Minutes(1);
        Assert.That(after.Posture, Is.EqualTo(Posture.Hibernate));
        Assert.That(after.RiskMultiplier, Is.EqualTo(before.RiskMultiplier + 0.02 * (Sound - before.RiskMultiplier)).Within(1e-12));
    }

    [Test]
    public void What_the_grid_did_not_take_is_not_forgotten()
    {
        Minutes(2);
        _hasTrader = false;
        _minute++;
        _bench.Shared.IsFull = true;
        Assert.That(() => _watchdog.Step(Now), Throws.InstanceOf<GridUnavailableException>(), "the fall is not written");
        (_bench.Shared.IsFull, _hasTrader) = (false, true);
        Assert.That(Minutes(1).RiskMultiplier, Is.LessThan(0.03), "and is known all the same");
    }

    [Test]
    public void Minutes_in_which_nobody_looked_recover_nothing()
    {
        Minutes(2);
        _hasTrader = false;
        Minutes(1);
        (_hasTrader, _minute) = (true, _minute + 300);
        _watchdog = Fresh();
        Assert.That(Minutes(1).RiskMultiplier, Is.LessThan(0.03));
    }

    private long Now => Midnight + _minute * MinuteMs;

    private Watchdog Fresh() => new(_bench.Grid, DolphinParameters.Champion, FactorSeries.Unknown, _bench.Clock);

    private PostureRecord Minutes(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _minute++;
            _bench.Clock.NowMs = Now;
            Tell(Now);
            _watchdog.Step(Now);
        }
        return _bench.Posture!;
    }

    private void Tell(long nowMs)
    {
        var date = DateOnly.FromDateTime(DateTime.UnixEpoch.AddMilliseconds(nowMs));
        if (_hasTrader)
        {
            _bench.Beat(ServiceKeys.Trader, nowMs);
            _bench.Put(ServiceKeys.Sight, new SightRecord(nowMs, nowMs + MinuteMs, 25_000, _drawdown, _hasBooks), ServiceJson.Default.SightRecord);
        }
        if (_hasBreaker)
            _bench.Put(ServiceKeys.Boost, new BreakerRecord(date, nowMs, 1, 0.2, 0, 0, 0, 5, "", nowMs, 0), ServiceJson.Default.BreakerRecord);
        if (_hasForewarner)
            _bench.Put(ServiceKeys.Verdict, new VerdictRecord(date, nowMs, McStatus.Ok, 5, 0, 0, 0), ServiceJson.Default.VerdictRecord);
        if (_hasStream)
            _bench.Put(ServiceKeys.MarketBooks, new BooksRecord(nowMs, 2, false, 1, 1, 0, 0), ServiceJson.Default.BooksRecord);
    }
}
