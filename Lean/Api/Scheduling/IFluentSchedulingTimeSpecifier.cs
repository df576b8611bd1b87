using NodaTime;

namespace QuantConnect.Scheduling;

/// <summary>An event that has days. Each call adds times.</summary>
public interface IFluentSchedulingTimeSpecifier
{
    /// <summary>Keeps only times in UTC that fulfil a condition.</summary>
    IFluentSchedulingTimeSpecifier Where(Func<DateTime, bool> predicate);

    /// <summary>At a time of day.</summary>
    IFluentSchedulingRunnable At(int hour, int minute, int second = 0);

    /// <summary>At a time of day in a zone.</summary>
    IFluentSchedulingRunnable At(int hour, int minute, DateTimeZone timeZone);

    /// <summary>At a time of day in a zone.</summary>
    IFluentSchedulingRunnable At(int hour, int minute, int second, DateTimeZone timeZone);

    /// <summary>At a time of day in a zone.</summary>
    IFluentSchedulingRunnable At(TimeSpan timeOfDay, DateTimeZone timeZone);

    /// <summary>At a time of day.</summary>
    IFluentSchedulingRunnable At(TimeSpan timeOfDay);

    /// <summary>At the multiples of an interval.</summary>
    IFluentSchedulingRunnable Every(TimeSpan interval);

    /// <summary>After a symbol's market opens; see <see cref="TimeRules.AfterMarketOpen(Symbol, double, bool)"/>.</summary>
    IFluentSchedulingRunnable AfterMarketOpen(Symbol symbol, double minutesAfterOpen = 0, bool extendedMarketOpen = false);

    /// <summary>Before a symbol's market closes; see <see cref="TimeRules.BeforeMarketClose(Symbol, double, bool)"/>.</summary>
    IFluentSchedulingRunnable BeforeMarketClose(Symbol symbol, double minuteBeforeClose = 0, bool extendedMarketClose = false);
}
