using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Scheduling;

namespace DolphinLean.Lean.Api.Tests.Scheduling;

[TestFixture]
internal sealed class TimeRuleTests
{
    private static readonly DateTime May7 = new(2025, 5, 7);
    private static readonly Symbol Btc = Symbol.Create("BTCUSDT", SecurityType.CryptoFuture, Market.Binance);

    private readonly TimeRules _rules = new Clock(May7.AddHours(10)).Times;

    [Test]
    public void Rules_give_the_times_of_a_clock()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Times(_rules.At(9, 17)), Is.EqualTo("07 09:17:00"));
            Assert.That(Times(_rules.At(9, 17, 30)), Is.EqualTo("07 09:17:30"));
            Assert.That(Times(_rules.At(new TimeSpan(17, 45, 0))), Is.EqualTo("07 17:45:00"));
            Assert.That(Times(_rules.At(TimeSpan.FromHours(25))), Is.EqualTo("08 01:00:00"));
            Assert.That(Times(_rules.Midnight), Is.EqualTo("07 00:00:00"));
            Assert.That(Times(_rules.Noon), Is.EqualTo("07 12:00:00"));
            Assert.That(Times(_rules.Now), Is.EqualTo("07 10:00:00"));
            Assert.That(Times(_rules.Every(TimeSpan.FromHours(8))), Is.EqualTo("07 00:00:00,07 08:00:00,07 16:00:00"));
            Assert.That(Times(_rules.Every(TimeSpan.FromHours(9))), Is.EqualTo("07 00:00:00,07 09:00:00,07 18:00:00"), "counted from midnight each day");
            Assert.That(Times(_rules.Every(TimeSpan.FromDays(3))), Is.EqualTo("07 00:00:00"));
        });
    }

    [Test]
    public void A_zone_is_that_of_the_rule_or_else_the_default_when_it_was_made()
    {
        var clock = new Clock(May7, TimeZones.NewYork);
        var (nine, midnight) = (clock.Times.At(9, 0), clock.Times.Midnight);
        clock.Times.SetDefaultTimeZone(TimeZones.Tokyo);
        Assert.Multiple(() =>
        {
            Assert.That(Times(nine), Is.EqualTo("07 13:00:00"), "New York is four hours behind in May");
            Assert.That(Times(midnight), Is.EqualTo("06 15:00:00"), "asked after the zone was changed");
            Assert.That(Times(clock.Times.At(9, 0)), Is.EqualTo("07 00:00:00"));
            Assert.That(Times(clock.Times.At(9, 0, TimeZones.London)), Is.EqualTo("07 08:00:00"));
            Assert.That(Times(clock.Times.At(9, 0, 5, TimeZones.London)), Is.EqualTo("07 08:00:05"));
            Assert.That(Times(clock.Times.At(TimeSpan.Zero, TimeZones.Utc)), Is.EqualTo("07 00:00:00"));
        });
    }

    [Test]
    public void Several_rules_are_one_in_order_and_without_repetition()
    {
        var rule = new CompositeTimeRule(_rules.At(20, 0), _rules.Every(TimeSpan.FromHours(12)), _rules.Noon);
        Assert.That(Times(rule), Is.EqualTo("07 00:00:00,07 12:00:00,07 20:00:00"));
        Assert.That(rule.Name, Is.EqualTo("20,Every 720 min,Noon"));
    }

    [Test]
    public void A_market_that_never_closes_has_no_open_to_wait_for()
    {
        var rule = _rules.AfterMarketOpen(Btc, 5);
        Assert.Multiple(() =>
        {
            Assert.That(rule.Name, Is.EqualTo($"{Btc}: 5 min after MarketOpen"));
            Assert.That(_rules.BeforeMarketClose(Btc, 1.5, true).Name, Is.EqualTo($"{Btc}: 1.5 min before ExtendedMarketClose"));
            Assert.That(_rules.AfterMarketClose(Btc).Name, Is.EqualTo($"{Btc}: 0 min after MarketClose"));
            Assert.That(() => Times(rule), Throws.ArgumentException.With.Message.Contains("BTCUSDT"));
            Assert.That(() => Times(_rules.BeforeMarketOpen(Btc)), Throws.ArgumentException);
            Assert.That(() => Times(_rules.BeforeMarketClose(Btc)), Throws.ArgumentException);
        });
    }

    [Test]
    public void An_event_at_a_market_open_fails_when_it_is_added_to_a_running_schedule()
    {
        var clock = new Clock(May7);
        clock.Manager.On(clock.Dates.EveryDay(), clock.Times.AfterMarketOpen(Btc), () => { });
        Assert.That(() => clock.Manager.SetEventSchedule(clock), Throws.ArgumentException.With.Message.Contains("always open"));
    }

    [TestCase(0)]
    [TestCase(-60)]
    public void An_interval_is_above_zero(int seconds) =>
        Assert.That(() => _rules.Every(TimeSpan.FromSeconds(seconds)), Throws.ArgumentException.With.Message.Contains("interval"));

    [FsCheck.NUnit.Property]
    public Property Every_multiple_of_an_interval_is_there_once(PositiveInt minutes)
    {
        var interval = TimeSpan.FromMinutes(1 + (minutes.Get % 2000));
        var times = _rules.Every(interval).CreateUtcEventTimes([May7]).ToList();
        return times.TrueForAll(time => (time - May7).Ticks % interval.Ticks == 0 && time < May7.AddDays(1))
            .And(times.Count == (int)Math.Ceiling(1440 / interval.TotalMinutes));
    }

    private static string Times(ITimeRule rule) =>
        string.Join(',', rule.CreateUtcEventTimes([May7]).Select(time => time.ToStringInvariant("dd HH:mm:ss")));
}
