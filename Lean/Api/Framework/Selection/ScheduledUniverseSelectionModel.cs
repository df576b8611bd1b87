using NodaTime;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Scheduling;

namespace QuantConnect.Algorithm.Framework.Selection;

/// <summary>One universe that a function selects at the times of a schedule.</summary>
public class ScheduledUniverseSelectionModel : UniverseSelectionModel
{
    private readonly DateTimeZone _timeZone;
    private readonly IDateRule _dateRule;
    private readonly ITimeRule _timeRule;
    private readonly Func<DateTime, IEnumerable<Symbol>> _selector;
    private readonly UniverseSettings? _settings;

    /// <inheritdoc cref="ScheduledUniverseSelectionModel(DateTimeZone, IDateRule, ITimeRule, Func{DateTime, IEnumerable{Symbol}}, UniverseSettings)" />
    public ScheduledUniverseSelectionModel(
        IDateRule dateRule, ITimeRule timeRule, Func<DateTime, IEnumerable<Symbol>> selector, UniverseSettings? settings = null)
        : this(TimeZones.Utc, dateRule, timeRule, selector, settings)
    {
    }

    /// <summary>A universe of what a function selects.</summary>
    /// <param name="timeZone">Zone of the days; UTC unless given.</param>
    /// <param name="dateRule">The days.</param>
    /// <param name="timeRule">The times of each day.</param>
    /// <param name="selector">Gives the symbols at a time in UTC, or <see cref="Universe.Unchanged"/>.</param>
    /// <param name="settings">How members are subscribed; the algorithm's settings if null.</param>
    public ScheduledUniverseSelectionModel(
        DateTimeZone timeZone,
        IDateRule dateRule,
        ITimeRule timeRule,
        Func<DateTime, IEnumerable<Symbol>> selector,
        UniverseSettings? settings = null)
    {
        _timeZone = timeZone;
        _dateRule = dateRule;
        _timeRule = timeRule;
        _selector = selector;
        _settings = settings;
    }

    /// <inheritdoc />
    public override IEnumerable<Universe> CreateUniverses(QCAlgorithm algorithm) =>
        [new ScheduledUniverse(_timeZone, _dateRule, _timeRule, _selector, _settings ?? algorithm.UniverseSettings)];
}
