using NodaTime;
using QuantConnect.Interfaces;

namespace QuantConnect;

/// <summary>One clock for a whole run. Setting it costs one assignment: local times are worked out when they are asked for.</summary>
public class TimeKeeper : ITimeKeeper
{
    private readonly Dictionary<string, LocalTimeKeeper> _zones = new(StringComparer.Ordinal);

    /// <summary>A clock that stands at a time.</summary>
    /// <param name="utcDateTime">The time in UTC.</param>
    /// <param name="timeZones">Zones that will be asked for; others may follow.</param>
    public TimeKeeper(DateTime utcDateTime, params DateTimeZone[] timeZones)
    {
        SetUtcDateTime(utcDateTime);
        foreach (var zone in timeZones) AddTimeZone(zone);
    }

    /// <inheritdoc/>
    public DateTime UtcTime { get; private set; }

    /// <summary>Moves the clock.</summary>
    public void SetUtcDateTime(DateTime utcDateTime) => UtcTime = DateTime.SpecifyKind(utcDateTime, DateTimeKind.Utc);

    /// <summary>The current time in a zone.</summary>
    public DateTime GetTimeIn(DateTimeZone timeZone) => GetLocalTimeKeeper(timeZone).LocalTime;

    /// <inheritdoc/>
    public LocalTimeKeeper GetLocalTimeKeeper(DateTimeZone timeZone)
    {
        if (!_zones.TryGetValue(timeZone.Id, out var keeper)) _zones[timeZone.Id] = keeper = new LocalTimeKeeper(this, timeZone);
        return keeper;
    }

    /// <summary>Makes a zone known.</summary>
    public void AddTimeZone(DateTimeZone timeZone) => GetLocalTimeKeeper(timeZone);
}
