using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using QuantConnect.Scheduling;

namespace DolphinLean.Lean.Api.Tests.Scheduling;

[TestFixture]
internal sealed class ScheduledEventTests
{
    private static readonly DateTime Start = new(2025, 5, 7);

    [Test]
    public void A_scan_fires_all_that_is_due_in_order()
    {
        var fired = new List<string>();
        var scheduled = new ScheduledEvent("E", [Start, Start.AddHours(1), Start.AddHours(2)], (name, time) => fired.Add($"{name}{time.Hour}"));
        scheduled.EventFired += (name, time) => fired.Add($"{name}{time.Hour}!");
        Assert.That(scheduled.NextEventUtcTime, Is.EqualTo(Start));
        scheduled.Scan(Start.AddSeconds(-1));
        Assert.That(fired, Is.Empty);
        scheduled.Scan(Start.AddHours(1));
        Assert.Multiple(() =>
        {
            Assert.That(fired, Is.EqualTo(new[] { "E0", "E0!", "E1", "E1!" }));
            Assert.That(scheduled.NextEventUtcTime, Is.EqualTo(Start.AddHours(2)));
            Assert.That(scheduled.ToString(), Is.EqualTo("E"));
        });
        scheduled.Scan(Start.AddDays(1));
        Assert.That(scheduled.NextEventUtcTime, Is.EqualTo(DateTime.MaxValue));
    }

    [Test]
    public void Skipping_keeps_the_moment_itself()
    {
        var fired = new List<int>();
        var scheduled = new ScheduledEvent("E", Enumerable.Range(0, 5).Select(hour => Start.AddHours(hour)), (_, time) => fired.Add(time.Hour));
        scheduled.SkipEventsUntil(Start.AddHours(2));
        scheduled.Scan(Start.AddHours(3));
        Assert.That(fired, Is.EqualTo(new[] { 2, 3 }));
        scheduled.SkipEventsUntil(Start.AddDays(1));
        scheduled.Scan(Start.AddDays(2));
        Assert.That(fired, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_disabled_event_lets_its_times_pass()
    {
        var fired = new List<int>();
        var scheduled = new ScheduledEvent("E", [Start, Start.AddHours(1)], (_, time) => fired.Add(time.Hour)) { Enabled = false };
        scheduled.Scan(Start);
        scheduled.Enabled = true;
        scheduled.Scan(Start.AddHours(1));
        Assert.That(fired, Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void Times_are_not_asked_for_before_they_are_needed()
    {
        var asked = 0;
        var scheduled = new ScheduledEvent("E", Counted());
        Assert.That(asked, Is.Zero);
        Assert.That(scheduled.NextEventUtcTime, Is.EqualTo(Start));
        Assert.That(asked, Is.EqualTo(1));

        IEnumerable<DateTime> Counted()
        {
            asked++;
            yield return Start;
            asked++;
            yield return Start.AddDays(1);
        }
    }

    [Test]
    public void An_event_of_one_time_fires_once()
    {
        var fired = 0;
        var scheduled = new ScheduledEvent("E", Start, (_, _) => fired++);
        scheduled.Scan(Start);
        scheduled.Scan(Start);
        Assert.That(fired, Is.EqualTo(1));
    }

    [FsCheck.NUnit.Property]
    public Property Scans_fire_each_time_from_the_skip_on_once_and_in_order(PositiveInt[] gaps, PositiveInt[] scans, NonNegativeInt skip)
    {
        var times = Sums(gaps);
        var from = Start.AddMinutes(skip.Get);
        var fired = new List<DateTime>();
        var now = from;
        var early = false;
        var scheduled = new ScheduledEvent("E", times, (_, time) =>
        {
            early |= time > now;
            fired.Add(time);
        });
        scheduled.SkipEventsUntil(from);
        foreach (var scan in Sums(scans).Select(time => from + (time - Start)))
        {
            now = scan;
            scheduled.Scan(scan);
        }
        return fired.SequenceEqual(times.Where(time => time >= from && time <= (scans.Length == 0 ? DateTime.MinValue : now))).And(!early);
    }

    private static List<DateTime> Sums(PositiveInt[] gaps)
    {
        var time = Start;
        return [.. gaps.Select(gap => time = time.AddMinutes(gap.Get))];
    }
}
