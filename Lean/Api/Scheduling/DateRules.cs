using System.Globalization;
using NodaTime;
using QuantConnect.Securities;

namespace QuantConnect.Scheduling;

/// <summary>Makes rules that say on which days something happens, in the algorithm's zone.</summary>
public partial class DateRules : BaseScheduleRules
{
    internal DateRules(SecurityManager securities, DateTimeZone timeZone)
        : base(securities, timeZone)
    {
    }

    /// <summary>The day it is when the rule is first asked: the start of the run, warm-up included, for events set up in Initialize.</summary>
    public IDateRule Today => new FuncDateRule("TodayOnly", (_, _) => [CurrentDay]);

    /// <summary>The day after <see cref="Today"/>.</summary>
    public IDateRule Tomorrow => new FuncDateRule("TomorrowOnly", (_, _) => [CurrentDay.AddDays(1)]);

    private DateTime CurrentDay => Securities.UtcTime.ConvertFromUtc(TimeZone).Date;

    /// <summary>Sets the zone of <see cref="Today"/> and <see cref="Tomorrow"/>.</summary>
    public void SetDefaultTimeZone(DateTimeZone timeZone) => TimeZone = timeZone;

    /// <summary>One day.</summary>
    public IDateRule On(int year, int month, int day) => On(new DateTime(year, month, day));

    /// <summary>Some days, ascending; times of day are dropped.</summary>
    public IDateRule On(params DateTime[] dates)
    {
        DateTime[] days = [.. dates.Select(date => date.Date)];
        var name = string.Join(",", days.Select(day => day.ToString("d", CultureInfo.InvariantCulture)));
        return new FuncDateRule(name, (start, end) => days.Where(day => day >= start && day <= end));
    }

    /// <summary>A day of every week.</summary>
    public IDateRule Every(DayOfWeek day) => Every([day]);

    /// <summary>Some days of every week.</summary>
    public IDateRule Every(params DayOfWeek[] days)
    {
        DayOfWeek[] kept = [.. days];
        return new FuncDateRule(string.Join(",", kept), (start, end) => Time.EachDay(start, end).Where(day => kept.Contains(day.DayOfWeek)));
    }

    /// <summary>Every day.</summary>
    public IDateRule EveryDay() => new FuncDateRule("EveryDay", Time.EachDay);

    /// <inheritdoc cref="EveryDay(Symbol, bool)" />
    public IDateRule EveryDay(string symbol, bool extendedMarketHours = false) => EveryDay(SymbolOf(symbol), extendedMarketHours);

    /// <summary>Every trading day of a symbol.</summary>
    public IDateRule EveryDay(Symbol symbol, bool extendedMarketHours = false)
    {
        var hours = GetSecurityExchangeHours(symbol);
        return new FuncDateRule(
            $"{symbol.Value}: EveryDay", (start, end) => Time.EachDay(start, end).Where(day => hours.IsDateOpen(day, extendedMarketHours)));
    }
}
