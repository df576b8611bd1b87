using QuantConnect.Securities;

namespace QuantConnect;

/// <summary>Spans and limits of time.</summary>
public static class Time
{
    /// <summary>Later than any data.</summary>
    public static readonly DateTime EndOfTime = new(2050, 12, 31);

    /// <summary>The first day of OLE automation dates, LEAN's earliest date.</summary>
    public static readonly DateTime BeginningOfTime = DateTime.FromOADate(0);

    /// <summary>The date before which LEAN has no data; an algorithm's default start.</summary>
    public static readonly DateTime Start = new(1998, 1, 2);

    /// <summary>A span longer than any history.</summary>
    public static readonly TimeSpan MaxTimeSpan = TimeSpan.FromDays(1000 * 365);

    /// <summary>365 days.</summary>
    public static readonly TimeSpan OneYear = TimeSpan.FromDays(365);

    /// <summary>One day.</summary>
    public static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <summary>One hour.</summary>
    public static readonly TimeSpan OneHour = TimeSpan.FromHours(1);

    /// <summary>One minute.</summary>
    public static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);

    /// <summary>One second.</summary>
    public static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    /// <summary>One millisecond.</summary>
    public static readonly TimeSpan OneMillisecond = TimeSpan.FromMilliseconds(1);

    /// <summary>The UTC time of seconds since 1970.</summary>
    public static DateTime UnixTimeStampToDateTime(double unixTimeStamp) =>
        DateTime.UnixEpoch.AddTicks((long)Math.Round(unixTimeStamp * TimeSpan.TicksPerSecond));

    /// <summary>The UTC time of milliseconds since 1970.</summary>
    public static DateTime UnixMillisecondTimeStampToDateTime(decimal unixTimeStamp) =>
        DateTime.UnixEpoch.AddTicks((long)(unixTimeStamp * TimeSpan.TicksPerMillisecond));

    /// <summary>Seconds since 1970 of a UTC time.</summary>
    public static double DateTimeToUnixTimeStamp(DateTime time) => (time - DateTime.UnixEpoch).TotalSeconds;

    /// <summary>Milliseconds since 1970 of a UTC time.</summary>
    public static double DateTimeToUnixTimeStampMilliseconds(DateTime time) => (time - DateTime.UnixEpoch).TotalMilliseconds;

    /// <summary>The longer of two spans.</summary>
    public static TimeSpan Max(TimeSpan one, TimeSpan two) => one > two ? one : two;

    /// <summary>The shorter of two spans.</summary>
    public static TimeSpan Min(TimeSpan one, TimeSpan two) => one < two ? one : two;

    /// <summary>The later of two times.</summary>
    public static DateTime Max(DateTime one, DateTime two) => one > two ? one : two;

    /// <summary>The earlier of two times.</summary>
    public static DateTime Min(DateTime one, DateTime two) => one < two ? one : two;

    /// <summary>A span times a factor.</summary>
    public static TimeSpan Multiply(this TimeSpan interval, double multiplier) => TimeSpan.FromTicks((long)(interval.Ticks * multiplier));

    /// <summary>A span without its sign.</summary>
    public static TimeSpan Abs(this TimeSpan timeSpan) => timeSpan.Duration();

    /// <summary>The dates from one day to another, both included.</summary>
    public static IEnumerable<DateTime> EachDay(DateTime from, DateTime thru)
    {
        for (var day = from.Date; day <= thru.Date; day = day.AddDays(1)) yield return day;
    }

    /// <summary>The trading days of an exchange from one day to another, both included.</summary>
    public static IEnumerable<DateTime> EachTradeableDay(SecurityExchangeHours exchange, DateTime from, DateTime thru, bool extendedMarketHours = false) =>
        EachDay(from, thru).Where(day => exchange.IsDateOpen(day, extendedMarketHours));

    /// <summary>The trading days of a security from one day to another, both included.</summary>
    public static IEnumerable<DateTime> EachTradeableDay(Security security, DateTime from, DateTime thru, bool extendedMarketHours = false) =>
        EachTradeableDay(security.Exchange.Hours, from, thru, extendedMarketHours);
}
