using System.Globalization;
using DolphinLean.Tests;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Scheduling;

namespace DolphinLean.Lean.Api.Tests.Scheduling;

[TestFixture]
internal sealed class ScheduleManagerTests
{
    private static readonly DateTime Start = new(2025, 5, 11, 0, 0, 0, DateTimeKind.Utc);

    [Test]
    public void The_events_of_the_golden_run_come_at_its_times()
    {
        var golden = File.ReadLines(SharedData.Require("conformance", "golden", "ScheduledEvents", "log.txt"))
            .Where(line => line.Contains(" FIRE ", StringComparison.Ordinal))
            .Select(line => line[25..line.IndexOf(" price", StringComparison.Ordinal)]);
        var clock = new Clock(Start);
        var fired = new List<string>();
        var (half, dates, times) = (0, clock.Dates, clock.Times);
        clock.Manager.On("half hour", dates.EveryDay(), times.Every(TimeSpan.FromMinutes(30)), () =>
        {
            if (++half % 6 == 1) Fire("HALF" + half.ToString(CultureInfo.InvariantCulture));
        });
        clock.Manager.On(dates.EveryDay(), times.At(9, 17), () => Fire("AT0917"));
        clock.Manager.On(dates.EveryDay(), times.At(9, 17, 30), () => Fire("AT091730"));
        clock.Manager.On(dates.On(2025, 5, 12), times.Noon, () => Fire("NOON"));
        clock.Manager.On(dates.Every(DayOfWeek.Tuesday), times.At(6, 0), () => Fire("TUESDAY"));
        clock.Manager.On(dates.Tomorrow, times.At(new TimeSpan(17, 45, 0)), () => Fire("TOMORROW"));
        clock.Manager.On(dates.EveryDay(), times.Midnight, () => Fire("MIDNIGHT"));
        clock.Manager.SetEventSchedule(clock);
        clock.RunTo(Start.AddDays(3));
        Assert.That(fired, Is.EqualTo(golden));

        void Fire(string name) => fired.Add($"{name} utc={clock.Securities.UtcTime:yyyy-MM-dd HH:mm:ss}");
    }

    [Test]
    public void Tomorrow_means_the_clock_when_the_run_starts()
    {
        var clock = new Clock(Start);
        var fired = new List<DateTime>();
        clock.Manager.On(clock.Dates.Tomorrow, clock.Times.Noon, (_, time) => fired.Add(time));
        clock.SetTime(Start.AddHours(-6));
        clock.Manager.SetEventSchedule(clock);
        clock.RunTo(Start.AddDays(3));
        Assert.That(fired, Is.EqualTo(new[] { Start.AddHours(12) }));
    }

    [Test]
    public void An_event_added_by_an_event_fires_from_then_on_and_a_removed_one_no_more()
    {
        var clock = new Clock(Start);
        var fired = new List<string>();
        clock.Manager.SetEventSchedule(clock);
        ScheduledEvent? inner = null;
        clock.Manager.On("outer", clock.Dates.On(2025, 5, 11), clock.Times.Noon, () =>
            inner = clock.Manager.On("inner", clock.Dates.EveryDay(), clock.Times.Every(TimeSpan.FromHours(6)), (name, time) => fired.Add($"{name} {time:dd HH}")));
        clock.RunTo(Start.AddHours(25));
        Assert.That(fired, Is.EqualTo(new[] { "inner 11 12", "inner 11 18", "inner 12 00" }));
        clock.Manager.Remove(inner!);
        clock.RunTo(Start.AddDays(3));
        Assert.That(fired, Has.Count.EqualTo(3));
    }

    [Test]
    public void An_event_removed_before_the_start_never_fires()
    {
        var clock = new Clock(Start);
        var scheduled = clock.Manager.On(clock.Dates.EveryDay(), clock.Times.Noon, () => { });
        Assert.That(scheduled.Name, Is.EqualTo("EveryDay: Noon"));
        clock.Manager.Remove(scheduled);
        clock.Manager.SetEventSchedule(clock);
        Assert.That(clock.Count, Is.Zero);
    }

    [Test]
    public void An_event_is_described_step_by_step()
    {
        var clock = new Clock(Start);
        clock.Manager.SetEventSchedule(clock);
        var fired = new List<string>();
        var scheduled = clock.Manager.Event().EveryDay().At(8, 0).Every(TimeSpan.FromHours(6)).At(20, 0, TimeZones.Tokyo)
            .Where(time => time.Hour != 6).Where(time => time.Hour != 18)
            .Run((name, time) => fired.Add($"{time:dd HH}"));
        clock.Manager.Event("weekly").Every(DayOfWeek.Monday).At(TimeSpan.FromHours(7)).Run(time => fired.Add($"weekly {time:dd HH}"));
        clock.RunTo(Start.AddHours(36));
        Assert.Multiple(() =>
        {
            Assert.That(scheduled.Name, Is.EqualTo("EveryDay: 8,Every 360 min,20"));
            Assert.That(fired, Is.EqualTo(new[] { "11 00", "11 08", "11 11", "11 12", "12 00", "weekly 12 07", "12 08", "12 11", "12 12" }));
        });
    }

    [Test]
    public void A_description_without_days_is_refused()
    {
        var clock = new Clock(Start);
        Assert.That(() => clock.Manager.Event().Where(_ => true).At(8, 0).Run(() => { }), Throws.InvalidOperationException.With.Message.Contains("days"));
        Assert.That(
            () => clock.Manager.Event().EveryDay().At(8, 0).DuringMarketHours(Symbol.Create("X", SecurityType.CryptoFuture, Market.Binance)),
            Throws.TypeOf<KeyNotFoundException>().With.Message.Contains('X'));
    }
}
