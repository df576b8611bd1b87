using NodaTime;
using QuantConnect.Securities;

namespace QuantConnect.Scheduling;

/// <summary>Schedules an algorithm's events. Those added before the engine's schedule is there wait for it.</summary>
public class ScheduleManager : IEventSchedule
{
    private readonly SecurityManager _securities;
    private readonly List<ScheduledEvent> _waiting = [];
    private IEventSchedule? _schedule;

    internal ScheduleManager(SecurityManager securities, DateTimeZone timeZone)
    {
        _securities = securities;
        DateRules = new DateRules(securities, timeZone);
        TimeRules = new TimeRules(securities, timeZone);
    }

    /// <summary>Makes date rules.</summary>
    public DateRules DateRules { get; }

    /// <summary>Makes time rules.</summary>
    public TimeRules TimeRules { get; }

    /// <summary>Sets the schedule that keeps the events and hands it those that wait, in their order.</summary>
    public void SetEventSchedule(IEventSchedule eventSchedule)
    {
        ArgumentNullException.ThrowIfNull(eventSchedule);
        _schedule = eventSchedule;
        foreach (var scheduledEvent in _waiting)
        {
            eventSchedule.Add(scheduledEvent);
        }
    }

    /// <inheritdoc />
    public void Add(ScheduledEvent scheduledEvent)
    {
        if (_schedule is null)
        {
            _waiting.Add(scheduledEvent);
        }
        else
        {
            _schedule.Add(scheduledEvent);
        }
    }

    /// <inheritdoc />
    public void Remove(ScheduledEvent scheduledEvent)
    {
        if (_schedule is null)
        {
            _waiting.Remove(scheduledEvent);
        }
        else
        {
            _schedule.Remove(scheduledEvent);
        }
    }

    /// <summary>Runs code at times of days; the event is named after the rules.</summary>
    public ScheduledEvent On(IDateRule dateRule, ITimeRule timeRule, Action callback) => On(dateRule, timeRule, (_, _) => callback());

    /// <inheritdoc cref="On(string, IDateRule, ITimeRule, Action{string, DateTime})" />
    public ScheduledEvent On(IDateRule dateRule, ITimeRule timeRule, Action<string, DateTime> callback) =>
        On(NameOf(dateRule, timeRule), dateRule, timeRule, callback);

    /// <inheritdoc cref="On(string, IDateRule, ITimeRule, Action{string, DateTime})" />
    public ScheduledEvent On(string name, IDateRule dateRule, ITimeRule timeRule, Action callback) =>
        On(name, dateRule, timeRule, (_, _) => callback());

    /// <summary>Runs code at times of days.</summary>
    /// <param name="name">Name of the event; that of the rules unless given.</param>
    /// <param name="dateRule">The days.</param>
    /// <param name="timeRule">The times of each day.</param>
    /// <param name="callback">The code. It may take the event's name and the time in UTC that was due.</param>
    public ScheduledEvent On(string name, IDateRule dateRule, ITimeRule timeRule, Action<string, DateTime> callback)
    {
        var scheduledEvent = new ScheduledEvent(name, timeRule.CreateUtcEventTimes(DatesOf(dateRule)), callback);
        Add(scheduledEvent);
        return scheduledEvent;
    }

    /// <summary>Starts to describe an event: days, then times, then what to run.</summary>
    public IFluentSchedulingDateSpecifier Event() => new FluentScheduledEventBuilder(this, _securities);

    /// <summary>Starts to describe an event under a name.</summary>
    public IFluentSchedulingDateSpecifier Event(string name) => new FluentScheduledEventBuilder(this, _securities, name);

    /// <summary>Name of an event that has no other.</summary>
    internal static string NameOf(IDateRule dateRule, ITimeRule timeRule) => $"{dateRule.Name}: {timeRule.Name}";

    /// <summary>
    /// A rule's days from the day before the one it is when they are first asked for, so that no zone misses an event; times that have
    /// passed are skipped by the engine's schedule.
    /// </summary>
    internal IEnumerable<DateTime> DatesOf(IDateRule dateRule)
    {
        var start = DateTime.SpecifyKind(_securities.UtcTime.Date.AddDays(-1), DateTimeKind.Unspecified);
        foreach (var date in dateRule.GetDates(start, Time.EndOfTime))
        {
            yield return date;
        }
    }
}
