using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Scheduling;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Backtest;

/// <summary>
/// Every scheduled event of a run: the algorithm's, the daily sample, and each security's end of day. They fire in the order of their times.
/// </summary>
/// <remarks>
/// Which of several at one time fires first is LEAN's: an event that has fired is put back with a binary search, behind whichever event of
/// its new time the search meets, so the order of the ends of day changes from day to day (<see cref="QuantConnect.Hosting.LeanQuirk.EndOfDayOrder"/>).
/// </remarks>
internal sealed class EventList : IEventSchedule
{
    private readonly QCAlgorithm _algorithm;
    private readonly bool _keepsOrder;
    private readonly bool _tellsEndOfDay;
    private readonly Dictionary<ScheduledEvent, int> _numbers = [];
    private readonly Dictionary<Symbol, ScheduledEvent> _endsOfDay = [];
    private List<ScheduledEvent> _events = [];
    private bool _mustSort;
    private int _lastNumber;

    /// <param name="algorithm">The algorithm; its clock is moved to the time of events that lie between steps.</param>
    /// <param name="keepsOrder">Whether events of one time fire in the order in which they were added, not in LEAN's.</param>
    public EventList(QCAlgorithm algorithm, bool keepsOrder)
    {
        _algorithm = algorithm;
        _keepsOrder = keepsOrder;
        _tellsEndOfDay = Overrides(typeof(Symbol)) || Overrides(typeof(string));
    }

    public void Add(ScheduledEvent scheduledEvent)
    {
        scheduledEvent.SkipEventsUntil(_algorithm.UtcTime);
        _numbers[scheduledEvent] = ++_lastNumber;
        _mustSort = true;
    }

    public void Remove(ScheduledEvent scheduledEvent)
    {
        if (_numbers.Remove(scheduledEvent))
            _mustSort = true;
    }

    /// <summary>Skips what lies before the start of the run, which was not known when the algorithm scheduled its events.</summary>
    public void Begin()
    {
        foreach (var scheduledEvent in Sorted())
            scheduledEvent.SkipEventsUntil(_algorithm.UtcTime);
        _mustSort = true;
    }

    /// <summary>When the next event is due; the end of time when there is none.</summary>
    public DateTime NextUtc => Sorted() is [var first, ..] ? first.NextEventUtcTime : DateTime.MaxValue;

    /// <summary>Fires the events that lie before a time, each with the clock at its own.</summary>
    public void FirePast(DateTime utcTime)
    {
        while (Sorted() is { Count: > 0 } events && events[0].NextEventUtcTime < utcTime)
        {
            var time = events[0].NextEventUtcTime;
            _algorithm.SetDateTime(time);
            Fire(events[0], time, events);
        }
    }

    /// <summary>Fires the events that are due.</summary>
    public void FireDue(DateTime utcTime)
    {
        while (Sorted() is { Count: > 0 } events && events[0].NextEventUtcTime <= utcTime)
            Fire(events[0], utcTime, events);
    }

    /// <summary>Adds and removes the ends of day of securities that came and went, if the algorithm wants to hear of them.</summary>
    public void OnSecuritiesChanged(SecurityChanges changes)
    {
        if (!_tellsEndOfDay)
            return;
        foreach (var security in changes.AddedSecurities)
            Add(_endsOfDay[security.Symbol] = EndOfDay(security));
        foreach (var security in changes.RemovedSecurities)
        {
            if (_endsOfDay.Remove(security.Symbol, out var scheduledEvent))
                Remove(scheduledEvent);
        }
    }

    private void Fire(ScheduledEvent scheduledEvent, DateTime utcTime, List<ScheduledEvent> events)
    {
        scheduledEvent.Scan(utcTime);

        // Whoever added or removed an event has the list sorted anew.
        if (_mustSort || !ReferenceEquals(events, _events))
            return;
        if (_keepsOrder)
            _mustSort = true;
        else
            EventOrder.PutBackFirst(events);
    }

    private List<ScheduledEvent> Sorted()
    {
        if (_mustSort)
        {
            _mustSort = false;
            _events = [.. _numbers.OrderBy(pair => pair.Key.NextEventUtcTime).ThenBy(pair => pair.Value).Select(pair => pair.Key)];
        }
        return _events;
    }

    private ScheduledEvent EndOfDay(Security security)
    {
        var symbol = security.Symbol;
        return new ScheduledEvent($"{symbol}.EndOfDay", Midnights(security), (_, _) => _algorithm.OnEndOfDay(symbol));
    }

    private IEnumerable<DateTime> Midnights(Security security)
    {
        var zone = security.Exchange.TimeZone;
        var now = _algorithm.UtcTime;
        var last = _algorithm.EndDate.Date;
        for (var date = now.ConvertFromUtc(zone).Date; date <= last; date = date.AddDays(1))
        {
            var end = date.AddDays(1).ConvertToUtc(zone);
            if (end > now)
                yield return end;
        }
    }

    private bool Overrides(Type parameter) =>
        _algorithm.GetType().GetMethod(nameof(QCAlgorithm.OnEndOfDay), [parameter])!.DeclaringType != typeof(QCAlgorithm);
}
