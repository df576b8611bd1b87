namespace QuantConnect.Scheduling;

/// <summary>An event that has days and times.</summary>
public interface IFluentSchedulingRunnable : IFluentSchedulingTimeSpecifier
{
    /// <summary>Keeps only times in UTC that fulfil a condition.</summary>
    new IFluentSchedulingRunnable Where(Func<DateTime, bool> predicate);

    /// <summary>Keeps only times at which a symbol's market is open.</summary>
    IFluentSchedulingRunnable DuringMarketHours(Symbol symbol, bool extendedMarket = false);

    /// <summary>Schedules the event.</summary>
    ScheduledEvent Run(Action callback);

    /// <summary>Schedules the event; its code takes the time in UTC that was due.</summary>
    ScheduledEvent Run(Action<DateTime> callback);

    /// <summary>Schedules the event; its code takes the event's name and the time in UTC that was due.</summary>
    ScheduledEvent Run(Action<string, DateTime> callback);
}
