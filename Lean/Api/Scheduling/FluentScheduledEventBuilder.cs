using NodaTime;
using QuantConnect.Securities;

namespace QuantConnect.Scheduling;

/// <summary>Describes an event step by step; see <see cref="ScheduleManager.Event()"/>.</summary>
public class FluentScheduledEventBuilder : IFluentSchedulingDateSpecifier, IFluentSchedulingRunnable
{
    private readonly ScheduleManager _schedule;
    private readonly SecurityManager _securities;
    private readonly string? _name;
    private readonly List<Func<DateTime, bool>> _conditions = [];
    private IDateRule? _dateRule;
    private ITimeRule? _timeRule;

    /// <summary>An event without days, times and code.</summary>
    /// <param name="schedule">Where the event goes.</param>
    /// <param name="securities">The algorithm's securities.</param>
    /// <param name="name">Its name; that of its rules if null.</param>
    public FluentScheduledEventBuilder(ScheduleManager schedule, SecurityManager securities, string? name = null)
    {
        _schedule = schedule;
        _securities = securities;
        _name = name;
    }

    private DateRules DateRules => _schedule.DateRules;

    private TimeRules TimeRules => _schedule.TimeRules;

    IFluentSchedulingTimeSpecifier IFluentSchedulingDateSpecifier.Where(Func<DateTime, bool> predicate) => Keep(predicate);

    IFluentSchedulingTimeSpecifier IFluentSchedulingDateSpecifier.On(int year, int month, int day) => With(DateRules.On(year, month, day));

    IFluentSchedulingTimeSpecifier IFluentSchedulingDateSpecifier.On(params DateTime[] dates) => With(DateRules.On(dates));

    IFluentSchedulingTimeSpecifier IFluentSchedulingDateSpecifier.Every(params DayOfWeek[] days) => With(DateRules.Every(days));

    IFluentSchedulingTimeSpecifier IFluentSchedulingDateSpecifier.EveryDay() => With(DateRules.EveryDay());

    IFluentSchedulingTimeSpecifier IFluentSchedulingDateSpecifier.EveryDay(Symbol symbol) => With(DateRules.EveryDay(symbol));

    IFluentSchedulingTimeSpecifier IFluentSchedulingDateSpecifier.MonthStart() => With(DateRules.MonthStart());

    IFluentSchedulingTimeSpecifier IFluentSchedulingDateSpecifier.MonthStart(Symbol symbol) => With(DateRules.MonthStart(symbol));

    IFluentSchedulingTimeSpecifier IFluentSchedulingTimeSpecifier.Where(Func<DateTime, bool> predicate) => Keep(predicate);

    IFluentSchedulingRunnable IFluentSchedulingTimeSpecifier.At(int hour, int minute, int second) => With(TimeRules.At(hour, minute, second));

    IFluentSchedulingRunnable IFluentSchedulingTimeSpecifier.At(int hour, int minute, DateTimeZone timeZone) =>
        With(TimeRules.At(hour, minute, timeZone));

    IFluentSchedulingRunnable IFluentSchedulingTimeSpecifier.At(int hour, int minute, int second, DateTimeZone timeZone) =>
        With(TimeRules.At(hour, minute, second, timeZone));

    IFluentSchedulingRunnable IFluentSchedulingTimeSpecifier.At(TimeSpan timeOfDay, DateTimeZone timeZone) => With(TimeRules.At(timeOfDay, timeZone));

    IFluentSchedulingRunnable IFluentSchedulingTimeSpecifier.At(TimeSpan timeOfDay) => With(TimeRules.At(timeOfDay));

    IFluentSchedulingRunnable IFluentSchedulingTimeSpecifier.Every(TimeSpan interval) => With(TimeRules.Every(interval));

    IFluentSchedulingRunnable IFluentSchedulingTimeSpecifier.AfterMarketOpen(Symbol symbol, double minutesAfterOpen, bool extendedMarketOpen) =>
        With(TimeRules.AfterMarketOpen(symbol, minutesAfterOpen, extendedMarketOpen));

    IFluentSchedulingRunnable IFluentSchedulingTimeSpecifier.BeforeMarketClose(Symbol symbol, double minuteBeforeClose, bool extendedMarketClose) =>
        With(TimeRules.BeforeMarketClose(symbol, minuteBeforeClose, extendedMarketClose));

    IFluentSchedulingRunnable IFluentSchedulingRunnable.Where(Func<DateTime, bool> predicate) => Keep(predicate);

    IFluentSchedulingRunnable IFluentSchedulingRunnable.DuringMarketHours(Symbol symbol, bool extendedMarket)
    {
        if (!_securities.TryGetValue(symbol, out var security))
        {
            throw new KeyNotFoundException($"{symbol.Value} is not among the algorithm's securities; add it before scheduling by its hours.");
        }

        return Keep(time =>
        {
            var local = time.ConvertFromUtc(security.Exchange.TimeZone);
            return security.Exchange.IsOpenDuringBar(local, local, extendedMarket);
        });
    }

    ScheduledEvent IFluentSchedulingRunnable.Run(Action callback) => Schedule((_, _) => callback());

    ScheduledEvent IFluentSchedulingRunnable.Run(Action<DateTime> callback) => Schedule((_, time) => callback(time));

    ScheduledEvent IFluentSchedulingRunnable.Run(Action<string, DateTime> callback) => Schedule(callback);

    private ScheduledEvent Schedule(Action<string, DateTime> callback)
    {
        var dateRule = _dateRule ?? throw new InvalidOperationException("The event has no days; call On, Every, EveryDay or MonthStart first.");
        var times = _timeRule!.CreateUtcEventTimes(_schedule.DatesOf(dateRule)).Where(time => _conditions.TrueForAll(holds => holds(time)));
        var scheduledEvent = new ScheduledEvent(_name ?? ScheduleManager.NameOf(dateRule, _timeRule), times, callback);
        _schedule.Add(scheduledEvent);
        return scheduledEvent;
    }

    private FluentScheduledEventBuilder With(IDateRule rule)
    {
        _dateRule = rule;
        return this;
    }

    private FluentScheduledEventBuilder With(ITimeRule rule)
    {
        _timeRule = _timeRule switch
        {
            null => rule,
            CompositeTimeRule several => new CompositeTimeRule(several.Rules.Append(rule)),
            _ => new CompositeTimeRule(_timeRule, rule),
        };
        return this;
    }

    private FluentScheduledEventBuilder Keep(Func<DateTime, bool> predicate)
    {
        _conditions.Add(predicate);
        return this;
    }
}
