using NodaTime;
using NodaTime.TimeZones;

namespace QuantConnect;

/// <summary>LEAN's extension methods on times, numbers and securities.</summary>
public static partial class Extensions
{
    private static readonly ZoneLocalMappingResolver LeanResolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The time in a zone.</summary>
    /// <param name="time">Time in UTC.</param>
    /// <param name="to">The zone.</param>
    /// <param name="strict">No effect: every UTC time exists once in each zone.</param>
    public static DateTime ConvertFromUtc(this DateTime time, DateTimeZone to, bool strict = false)
    {
        if (ReferenceEquals(to, DateTimeZone.Utc)) return DateTime.SpecifyKind(time, DateTimeKind.Unspecified);
        return Instant.FromDateTimeUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc)).InZone(to).ToDateTimeUnspecified();
    }

    /// <summary>The time in UTC.</summary>
    /// <param name="time">Time in a zone.</param>
    /// <param name="from">The zone.</param>
    /// <param name="strict">
    /// Whether a time that the zone skips or has twice is an error. Else a skipped time becomes the first after the gap, and of two the
    /// later is taken, as in LEAN.
    /// </param>
    /// <exception cref="SkippedTimeException">Strict, and the zone skips the time.</exception>
    /// <exception cref="AmbiguousTimeException">Strict, and the zone has the time twice.</exception>
    public static DateTime ConvertToUtc(this DateTime time, DateTimeZone from, bool strict = false)
    {
        if (ReferenceEquals(from, DateTimeZone.Utc)) return DateTime.SpecifyKind(time, DateTimeKind.Utc);
        var local = LocalDateTime.FromDateTime(time);
        return (strict ? from.AtStrictly(local) : from.ResolveLocal(local, LeanResolver)).ToDateTimeUtc();
    }

    /// <summary>The time of one zone in another.</summary>
    public static DateTime ConvertTo(this DateTime time, DateTimeZone from, DateTimeZone to, bool strict = false) =>
        ReferenceEquals(from, to) ? time : time.ConvertToUtc(from, strict).ConvertFromUtc(to, strict);

    /// <summary>Bar length of a resolution; zero for ticks.</summary>
    public static TimeSpan ToTimeSpan(this Resolution resolution) => resolution switch
    {
        Resolution.Tick => TimeSpan.Zero,
        Resolution.Second => Time.OneSecond,
        Resolution.Minute => Time.OneMinute,
        Resolution.Hour => Time.OneHour,
        Resolution.Daily => Time.OneDay,
        _ => throw new ArgumentOutOfRangeException(nameof(resolution), resolution, "This is no resolution."),
    };

    /// <summary>The longest resolution that is not longer than a span.</summary>
    /// <param name="timeSpan">The span.</param>
    /// <param name="requireExactMatch">Whether the span must be a resolution's own length.</param>
    /// <exception cref="InvalidOperationException">An exact match is asked for and there is none.</exception>
    public static Resolution ToHigherResolutionEquivalent(this TimeSpan timeSpan, bool requireExactMatch)
    {
        foreach (var resolution in (ReadOnlySpan<Resolution>)[Resolution.Daily, Resolution.Hour, Resolution.Minute, Resolution.Second, Resolution.Tick])
        {
            var length = resolution.ToTimeSpan();
            if (requireExactMatch ? timeSpan == length : timeSpan >= length) return resolution;
        }
        throw new InvalidOperationException($"The span {timeSpan} is no resolution's bar length.");
    }

    /// <summary>The last multiple of an interval that is not later.</summary>
    public static DateTime RoundDown(this DateTime dateTime, TimeSpan interval) =>
        interval == TimeSpan.Zero ? dateTime : dateTime.AddTicks(-(dateTime.Ticks % interval.Ticks));

    /// <summary>The next multiple of an interval that is not earlier.</summary>
    public static DateTime RoundUp(this DateTime dateTime, TimeSpan interval)
    {
        if (interval == TimeSpan.Zero) return dateTime;
        var over = dateTime.Ticks % interval.Ticks;
        return over == 0 ? dateTime : dateTime.AddTicks(interval.Ticks - over);
    }

    /// <summary>The nearest multiple of an interval, the later of two.</summary>
    public static DateTime Round(this DateTime datetime, TimeSpan roundingInterval)
    {
        if (roundingInterval == TimeSpan.Zero) return datetime;
        var down = datetime.RoundDown(roundingInterval);
        return (datetime - down).Ticks * 2 >= roundingInterval.Ticks ? down + roundingInterval : down;
    }

    /// <summary>The last multiple of an interval, counted in a zone, that is not later; the time is and stays in UTC.</summary>
    public static DateTime RoundDownInTimeZone(this DateTime dateTime, TimeSpan roundingInterval, DateTimeZone sourceTimeZone, DateTimeZone roundingTimeZone) =>
        dateTime.ConvertTo(sourceTimeZone, roundingTimeZone).RoundDown(roundingInterval).ConvertTo(roundingTimeZone, sourceTimeZone);
}
