namespace QuantConnect.Data.Consolidators;

/// <summary>Bars of the calendar.</summary>
public static class Calendar
{
    /// <summary>Weeks from Monday to Sunday.</summary>
    public static Func<DateTime, CalendarInfo> Weekly => static time => new(Expiry.EndOfWeek(time).AddDays(-7), TimeSpan.FromDays(7));

    /// <summary>Months.</summary>
    public static Func<DateTime, CalendarInfo> Monthly => static time => Until(new DateTime(time.Year, time.Month, 1), Expiry.EndOfMonth(time));

    /// <summary>Quarters of a year.</summary>
    public static Func<DateTime, CalendarInfo> Quarterly =>
        static time => Until(new DateTime(time.Year, (time.Month - 1) / 3 * 3 + 1, 1), Expiry.EndOfQuarter(time));

    /// <summary>Years.</summary>
    public static Func<DateTime, CalendarInfo> Yearly => static time => Until(new DateTime(time.Year, 1, 1), Expiry.EndOfYear(time));

    private static CalendarInfo Until(DateTime start, DateTime end) => new(start, end - start);
}
