using NodaTime;
using QuantConnect.Securities;

namespace QuantConnect.Scheduling;

/// <summary>Makes rules that say at which times of a day something happens, in the algorithm's zone unless another is given.</summary>
public partial class TimeRules : BaseScheduleRules
{
    internal TimeRules(SecurityManager securities, DateTimeZone timeZone)
        : base(securities, timeZone)
    {
    }

    /// <summary>The time it is when the rule is first asked, whatever the day.</summary>
    public ITimeRule Now => new FuncTimeRule("Now", dates => dates.Select(_ => Securities.UtcTime));

    /// <summary>The start of the day.</summary>
    public ITimeRule Midnight => new FuncTimeRule("Midnight", dates => dates.Select(date => date.ConvertToUtc(TimeZone)));

    /// <summary>Twelve hours after the start of the day.</summary>
    public ITimeRule Noon => new FuncTimeRule("Noon", dates => dates.Select(date => date.ConvertToUtc(TimeZone).AddHours(12)));

    /// <summary>Sets the zone of rules that name none.</summary>
    public void SetDefaultTimeZone(DateTimeZone timeZone) => TimeZone = timeZone;

    /// <summary>A time of day.</summary>
    public ITimeRule At(TimeSpan timeOfDay) => At(timeOfDay, TimeZone);

    /// <inheritdoc cref="At(TimeSpan)" />
    public ITimeRule At(int hour, int minute, int second = 0) => At(new TimeSpan(hour, minute, second), TimeZone);

    /// <inheritdoc cref="At(TimeSpan, DateTimeZone)" />
    public ITimeRule At(int hour, int minute, DateTimeZone timeZone) => At(new TimeSpan(hour, minute, 0), timeZone);

    /// <inheritdoc cref="At(TimeSpan, DateTimeZone)" />
    public ITimeRule At(int hour, int minute, int second, DateTimeZone timeZone) => At(new TimeSpan(hour, minute, second), timeZone);

    /// <summary>A time of day in a zone.</summary>
    public ITimeRule At(TimeSpan timeOfDay, DateTimeZone timeZone) => new FuncTimeRule(
        timeOfDay.TotalHours.ToStringInvariant("0.##"),
        dates => dates.Select(date => (date + timeOfDay).ConvertToUtc(timeZone)));

    /// <summary>The multiples of an interval, counted from the start of each day, which is one of them.</summary>
    /// <exception cref="ArgumentException">The interval is zero or negative.</exception>
    public ITimeRule Every(TimeSpan interval)
    {
        if (interval <= TimeSpan.Zero)
        {
            throw new ArgumentException($"Expected an interval above zero, found {interval}.", nameof(interval));
        }

        return new FuncTimeRule(
            StringExtensions.Invariant($"Every {interval.TotalMinutes:0.##} min"), dates => Multiples(dates, interval, TimeZone));
    }

    private static IEnumerable<DateTime> Multiples(IEnumerable<DateTime> dates, TimeSpan interval, DateTimeZone timeZone)
    {
        foreach (var date in dates)
        {
            for (var time = TimeSpan.Zero; time < Time.OneDay; time += interval)
            {
                yield return (date + time).ConvertToUtc(timeZone);
            }
        }
    }
}
