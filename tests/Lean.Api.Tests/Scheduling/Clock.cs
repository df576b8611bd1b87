using NodaTime;
using QuantConnect;
using QuantConnect.Scheduling;
using QuantConnect.Securities;

namespace DolphinLean.Lean.Api.Tests.Scheduling;

/// <summary>A schedule manager, the clock it reads, and an event schedule that fires in order of time, then of addition.</summary>
internal sealed class Clock : IEventSchedule
{
    private readonly TimeKeeper _keeper;
    private readonly List<ScheduledEvent> _events = [];

    public Clock(DateTime utc, DateTimeZone? zone = null)
    {
        _keeper = new TimeKeeper(utc);
        Securities = new SecurityManager(_keeper);
        Manager = new ScheduleManager(Securities, zone ?? TimeZones.Utc);
    }

    public SecurityManager Securities { get; }

    public ScheduleManager Manager { get; }

    public DateRules Dates => Manager.DateRules;

    public TimeRules Times => Manager.TimeRules;

    public int Count => _events.Count;

    public void Add(ScheduledEvent scheduledEvent)
    {
        scheduledEvent.SkipEventsUntil(_keeper.UtcTime);
        _events.Add(scheduledEvent);
    }

    public void Remove(ScheduledEvent scheduledEvent) => _events.Remove(scheduledEvent);

    /// <summary>Fires everything up to a time.</summary>
    public void RunTo(DateTime utc)
    {
        while (_events.Count > 0)
        {
            var next = _events.MinBy(scheduled => scheduled.NextEventUtcTime)!;
            if (next.NextEventUtcTime > utc) break;
            _keeper.SetUtcDateTime(next.NextEventUtcTime);
            next.Scan(next.NextEventUtcTime);
        }
        _keeper.SetUtcDateTime(utc);
    }

    public void SetTime(DateTime utc) => _keeper.SetUtcDateTime(utc);
}
