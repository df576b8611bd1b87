using NodaTime;
using QuantConnect.Data.Market;
using QuantConnect.Scheduling;

namespace QuantConnect.Data.UniverseSelection;

/// <summary>A universe that a function selects at the times of a schedule.</summary>
public class ScheduledUniverse : Universe, ITimeTriggeredUniverse
{
    private static readonly char[] NotInTickers = ['|', ' '];

    private readonly IDateRule _dateRule;
    private readonly ITimeRule _timeRule;
    private readonly Func<DateTime, IEnumerable<Symbol>> _selector;

    /// <summary>A universe of what a function selects.</summary>
    /// <param name="timeZone">Zone of the days.</param>
    /// <param name="dateRule">The days. Two universes with the same names of rules are one: the second is not added.</param>
    /// <param name="timeRule">The times of each day.</param>
    /// <param name="selector">Gives the symbols at a time in UTC, or <see cref="Universe.Unchanged"/>.</param>
    /// <param name="settings">How members are subscribed; the algorithm's settings if null.</param>
    public ScheduledUniverse(
        DateTimeZone timeZone,
        IDateRule dateRule,
        ITimeRule timeRule,
        Func<DateTime, IEnumerable<Symbol>> selector,
        UniverseSettings? settings = null)
        : base(ConfigurationOf(timeZone, dateRule, timeRule))
    {
        _dateRule = dateRule;
        _timeRule = timeRule;
        _selector = selector;
        UniverseSettings = settings;
    }

    /// <inheritdoc cref="ScheduledUniverse(DateTimeZone, IDateRule, ITimeRule, Func{DateTime, IEnumerable{Symbol}}, UniverseSettings)" />
    public ScheduledUniverse(
        IDateRule dateRule, ITimeRule timeRule, Func<DateTime, IEnumerable<Symbol>> selector, UniverseSettings? settings = null)
        : this(TimeZones.Utc, dateRule, timeRule, selector, settings)
    {
    }

    /// <inheritdoc />
    public override IEnumerable<Symbol> SelectSymbols(DateTime utcTime, BaseDataCollection data) =>
        _selector(DateTime.SpecifyKind(utcTime, DateTimeKind.Unspecified));

    /// <summary>The schedule's times from the start to the end, both included.</summary>
    public IEnumerable<DateTime> GetTriggerTimes(DateTime startTimeUtc, DateTime endTimeUtc)
    {
        var zone = Configuration.ExchangeTimeZone;
        var dates = _dateRule.GetDates(startTimeUtc.ConvertFromUtc(zone), endTimeUtc.ConvertFromUtc(zone));
        return _timeRule.CreateUtcEventTimes(dates).SkipWhile(time => time < startTimeUtc).TakeWhile(time => time <= endTimeUtc);
    }

    private static SubscriptionDataConfig ConfigurationOf(DateTimeZone timeZone, IDateRule dateRule, ITimeRule timeRule)
    {
        var name = string.Join('_', $"{dateRule.Name}_{timeRule.Name}".Split(NotInTickers));
        return new SubscriptionDataConfig(
            typeof(Tick),
            Symbol.Create(name, SecurityType.Base, QuantConnect.Market.USA),
            Resolution.Daily,
            timeZone,
            timeZone,
            fillForward: false,
            extendedHours: false,
            isInternalFeed: true,
            isFilteredSubscription: false);
    }
}
