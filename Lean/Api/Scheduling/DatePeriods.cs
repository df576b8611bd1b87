namespace QuantConnect.Scheduling;

/// <summary>
/// The years, quarters, months and weeks that touch a range of days, as LEAN finds them: it looks for the day that counting starts at
/// only from the start of the range's month (week), so the year or trading week that the range starts in may be left out.
/// </summary>
internal static class DatePeriods
{
    private const int DaysPerWeek = 7;

    /// <summary>Years whose first day (last day, counting backward) is in or after the start's month.</summary>
    public static IEnumerable<DatePeriod> Years(DateTime start, DateTime end, bool isForward)
    {
        for (var year = start.Year; year <= end.Year; year++)
        {
            var period = new DatePeriod(new DateTime(year, 1, 1), new DateTime(year, 12, 31));
            var counted = isForward ? period.First : period.Last;
            if (counted >= FirstOfMonth(start) && counted < FirstOfMonth(end).AddMonths(1))
            {
                yield return period;
            }
        }
    }

    /// <summary>Quarters from the start's to the end's.</summary>
    public static IEnumerable<DatePeriod> Quarters(DateTime start, DateTime end, bool isForward)
    {
        var first = new DateTime(start.Year, ((start.Month - 1) / 3 * 3) + 1, 1);
        for (; first <= end; first = first.AddMonths(3))
        {
            yield return new DatePeriod(first, first.AddMonths(3).AddDays(-1));
        }
    }

    /// <summary>Months from the start's to the end's.</summary>
    public static IEnumerable<DatePeriod> Months(DateTime start, DateTime end, bool isForward)
    {
        for (var first = FirstOfMonth(start); first <= end; first = first.AddMonths(1))
        {
            yield return new DatePeriod(first, first.AddMonths(1).AddDays(-1));
        }
    }

    /// <summary>Weeks from Monday to Sunday or, counting backward, from Saturday to Friday.</summary>
    public static IEnumerable<DatePeriod> WorkWeeks(DateTime start, DateTime end, bool isForward) =>
        Weeks(start, end, isForward, isForward ? DayOfWeek.Monday : DayOfWeek.Friday);

    /// <summary>Weeks from Sunday to Saturday.</summary>
    public static IEnumerable<DatePeriod> TradingWeeks(DateTime start, DateTime end, bool isForward) =>
        Weeks(start, end, isForward, isForward ? DayOfWeek.Sunday : DayOfWeek.Saturday);

    private static IEnumerable<DatePeriod> Weeks(DateTime start, DateTime end, bool isForward, DayOfWeek counted)
    {
        var lastSunday = MondayOf(end.Date).AddDays(DaysPerWeek - 1);
        var day = MondayOf(start.Date);
        day = day.AddDays((counted - day.DayOfWeek + DaysPerWeek) % DaysPerWeek);
        for (; day <= lastSunday; day = day.AddDays(DaysPerWeek))
        {
            yield return isForward ? new DatePeriod(day, day.AddDays(DaysPerWeek - 1)) : new DatePeriod(day.AddDays(1 - DaysPerWeek), day);
        }
    }

    private static DateTime FirstOfMonth(DateTime date) => new(date.Year, date.Month, 1);

    private static DateTime MondayOf(DateTime date) => date.AddDays(-(((int)date.DayOfWeek + DaysPerWeek - 1) % DaysPerWeek));
}
