namespace QuantConnect.Scheduling;

/// <summary>An event that has no days yet.</summary>
public interface IFluentSchedulingDateSpecifier
{
    /// <summary>Keeps only times in UTC that fulfil a condition.</summary>
    IFluentSchedulingTimeSpecifier Where(Func<DateTime, bool> predicate);

    /// <summary>On one day.</summary>
    IFluentSchedulingTimeSpecifier On(int year, int month, int day);

    /// <summary>On some days.</summary>
    IFluentSchedulingTimeSpecifier On(params DateTime[] dates);

    /// <summary>On days of every week.</summary>
    IFluentSchedulingTimeSpecifier Every(params DayOfWeek[] days);

    /// <summary>Every day.</summary>
    IFluentSchedulingTimeSpecifier EveryDay();

    /// <summary>Every trading day of a symbol.</summary>
    IFluentSchedulingTimeSpecifier EveryDay(Symbol symbol);

    /// <summary>On the first day of each month.</summary>
    IFluentSchedulingTimeSpecifier MonthStart();

    /// <summary>On a symbol's first trading day of each month.</summary>
    IFluentSchedulingTimeSpecifier MonthStart(Symbol symbol);
}
