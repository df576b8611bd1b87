namespace QuantConnect;

/// <summary>Times that follow a time in the calendar.</summary>
public static class Expiry
{
    /// <summary>The same day a month later.</summary>
    public static Func<DateTime, DateTime> OneMonth => static time => time.AddMonths(1);

    /// <summary>The same day three months later.</summary>
    public static Func<DateTime, DateTime> OneQuarter => static time => time.AddMonths(3);

    /// <summary>The same day a year later.</summary>
    public static Func<DateTime, DateTime> OneYear => static time => time.AddYears(1);

    /// <summary>The next midnight.</summary>
    public static Func<DateTime, DateTime> EndOfDay => static time => time.Date.AddDays(1);

    /// <summary>The midnight before the next Monday.</summary>
    public static Func<DateTime, DateTime> EndOfWeek => static time => time.Date.AddDays(7 - ((int)time.DayOfWeek + 6) % 7);

    /// <summary>The start of the next month.</summary>
    public static Func<DateTime, DateTime> EndOfMonth => static time => new DateTime(time.Year, time.Month, 1).AddMonths(1);

    /// <summary>The start of the next quarter.</summary>
    public static Func<DateTime, DateTime> EndOfQuarter => static time => new DateTime(time.Year, (time.Month - 1) / 3 * 3 + 1, 1).AddMonths(3);

    /// <summary>The start of the next year.</summary>
    public static Func<DateTime, DateTime> EndOfYear => static time => new DateTime(time.Year + 1, 1, 1);
}
