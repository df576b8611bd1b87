using System.Globalization;

namespace DolphinLean.Engine.Results.Reports;

/// <summary>A horizontal axis of UTC time, marked at round hours, days, months or years.</summary>
internal sealed class TimeAxis(DateTime start, DateTime end)
{
    private const int MostTicks = 9;
    private static readonly int[] HourSteps = [1, 2, 3, 6, 12];
    private static readonly int[] DaySteps = [1, 2, 7, 14];
    private static readonly int[] MonthSteps = [1, 2, 3, 6];

    /// <summary>Place of a time, 0 to 1.</summary>
    public double Position(DateTime time) => (time - start) / (end - start);

    /// <summary>The marks from left to right.</summary>
    public IReadOnlyList<AxisTick> Ticks()
    {
        foreach (var hours in HourSteps)
        {
            if ((end - start).TotalHours / hours <= MostTicks)
                return Marks(start.Date, time => time.AddHours(hours), HourLabel);
        }
        foreach (var days in DaySteps)
        {
            if ((end - start).TotalDays / days <= MostTicks)
                return Marks(start.Date, time => time.AddDays(days), DayLabel);
        }
        var january = new DateTime(start.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var months in MonthSteps)
        {
            if ((end - start).TotalDays / 30.4 / months <= MostTicks)
                return Marks(january, time => time.AddMonths(months), MonthLabel);
        }
        var years = (int)Math.Ceiling((end - start).TotalDays / 365.25 / MostTicks);
        return Marks(january, time => time.AddYears(years), time => time.ToString("yyyy", CultureInfo.InvariantCulture));
    }

    private List<AxisTick> Marks(DateTime first, Func<DateTime, DateTime> next, Func<DateTime, string> label)
    {
        var ticks = new List<AxisTick>();
        for (var time = first; time <= end; time = next(time))
        {
            if (time >= start)
                ticks.Add(new AxisTick(Position(time), label(time)));
        }
        return ticks;
    }

    private static string HourLabel(DateTime time) =>
        time.TimeOfDay == TimeSpan.Zero ? DayLabel(time) : time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string DayLabel(DateTime time) => time.ToString("d MMM", CultureInfo.InvariantCulture);

    private static string MonthLabel(DateTime time) =>
        time.ToString(time.Month == 1 ? "MMM yyyy" : "MMM", CultureInfo.InvariantCulture);
}
