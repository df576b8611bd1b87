using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Scheduling;

namespace DolphinLean.Lean.Api.Tests.Scheduling;

[TestFixture]
internal sealed class DateRuleTests
{
    private static readonly DateTime May7 = new(2025, 5, 7);
    private static readonly Symbol Btc = Symbol.Create("BTCUSDT", SecurityType.CryptoFuture, Market.Binance);

    private readonly DateRules _rules = new Clock(May7.AddHours(10)).Dates;

    [Test]
    public void Rules_give_the_days_of_a_calendar()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Days(_rules.EveryDay(), 3), Is.EqualTo("05-07 05-08 05-09"));
            Assert.That(Days(_rules.EveryDay(Btc), 3), Is.EqualTo("05-07 05-08 05-09"));
            Assert.That(Days(_rules.Every(DayOfWeek.Sunday), 15), Is.EqualTo("05-11 05-18"));
            Assert.That(Days(_rules.Every(DayOfWeek.Saturday, DayOfWeek.Thursday), 8), Is.EqualTo("05-08 05-10"));
            Assert.That(Days(_rules.On(2025, 5, 9), 30), Is.EqualTo("05-09"));
            Assert.That(Days(_rules.On(new DateTime(2025, 5, 6), new DateTime(2025, 5, 8, 17, 0, 0)), 30), Is.EqualTo("05-08"), "in range, without its time");
            Assert.That(Days(_rules.Today, 30), Is.EqualTo("05-07"));
            Assert.That(Days(_rules.Tomorrow, 30), Is.EqualTo("05-08"));
        });
    }

    [Test]
    public void Months_count_from_their_ends_and_stay_inside()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Days(_rules.MonthStart(), 60), Is.EqualTo("06-01 07-01"));
            Assert.That(Days(_rules.MonthStart(11), 60), Is.EqualTo("05-12 06-12"));
            Assert.That(Days(_rules.MonthStart(30), 60), Is.EqualTo("05-31 06-30"));
            Assert.That(Days(_rules.MonthStart(400), 60), Is.EqualTo("05-31 06-30"));
            Assert.That(Days(_rules.MonthStart(-3), 60), Is.EqualTo("06-01 07-01"));
            Assert.That(Days(_rules.MonthEnd(), 60), Is.EqualTo("05-31 06-30"));
            Assert.That(Days(_rules.MonthEnd(10), 60), Is.EqualTo("05-21 06-20"));
            Assert.That(Days(_rules.MonthEnd(Btc, 30), 60), Is.EqualTo("06-01 07-01"), "1 May is before the start");
        });
    }

    [Test]
    public void Weeks_start_on_monday_and_end_on_friday_but_those_of_a_symbol_on_sunday_and_saturday()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Days(_rules.WeekStart(), 15), Is.EqualTo("05-12 05-19"));
            Assert.That(Days(_rules.WeekStart(2), 15), Is.EqualTo("05-07 05-14 05-21"));
            Assert.That(Days(_rules.WeekStart(6), 15), Is.EqualTo("05-11 05-18"));
            Assert.That(Days(_rules.WeekEnd(), 15), Is.EqualTo("05-09 05-16"));
            Assert.That(Days(_rules.WeekEnd(6), 15), Is.EqualTo("05-10 05-17"), "back from 16 and 23 May; 3 May is past");
            Assert.That(Days(_rules.WeekStart(Btc), 15), Is.EqualTo("05-11 05-18"));
            Assert.That(Days(_rules.WeekStart(Btc, 4), 15), Is.EqualTo("05-15"), "the week that began on 4 May is left out");
            Assert.That(Days(_rules.WeekEnd(Btc), 15), Is.EqualTo("05-10 05-17"));
        });
    }

    [Test]
    public void Quarters_and_years_count_from_their_ends()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Days(_rules.QuarterStart(), 200), Is.EqualTo("07-01 10-01"));
            Assert.That(Days(_rules.QuarterStart(92), 200), Is.EqualTo("06-30 09-30"));
            Assert.That(Days(_rules.QuarterEnd(14), 200), Is.EqualTo("06-16 09-16"));
            Assert.That(Days(_rules.YearStart(), 300), Is.EqualTo("01-01"));
            Assert.That(Days(_rules.YearStart(200), 300), Is.Empty, "the year it started in is not looked at");
            Assert.That(Days(_rules.YearEnd(30), 300), Is.EqualTo("12-01"));
        });
    }

    [Test]
    public void Names_tell_the_rule_its_offset_and_its_symbol()
    {
        Assert.Multiple(() =>
        {
            Assert.That(_rules.EveryDay().Name, Is.EqualTo("EveryDay"));
            Assert.That(_rules.EveryDay(Btc).Name, Is.EqualTo("BTCUSDT: EveryDay"));
            Assert.That(_rules.Every(DayOfWeek.Monday, DayOfWeek.Friday).Name, Is.EqualTo("Monday,Friday"));
            Assert.That(_rules.On(2025, 5, 9).Name, Is.EqualTo("05/09/2025"));
            Assert.That(_rules.MonthStart().Name, Is.EqualTo("MonthStart"));
            Assert.That(_rules.MonthStart(11).Name, Is.EqualTo("MonthStart+11"));
            Assert.That(_rules.WeekEnd(Btc, 2).Name, Is.EqualTo("BTCUSDT: WeekEnd-2"));
        });
    }

    [Test]
    public void Offsets_out_of_range_are_refused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => _rules.YearStart(366), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("365"));
            Assert.That(() => _rules.QuarterEnd(93), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => _rules.MonthStart(Btc, 31), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => _rules.WeekStart(7), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => _rules.WeekEnd(Btc, 7), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => _rules.WeekEnd(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => _rules.EveryDay("NOSUCHTICKER"), Throws.InvalidOperationException.With.Message.Contains("NOSUCHTICKER"));
        });
    }

    [FsCheck.NUnit.Property]
    public Property Each_month_of_a_range_has_its_day_once(PositiveInt from, PositiveInt length, NonNegativeInt offset)
    {
        var start = new DateTime(2020, 1, 1).AddDays(from.Get % 2000);
        var end = start.AddDays(length.Get % 400);
        var days = offset.Get % 31;
        var first = _rules.MonthStart(days).GetDates(start, end);
        var last = _rules.MonthEnd(days).GetDates(start, end);
        var range = Enumerable.Range(0, (end - start).Days + 1).Select(day => start.AddDays(day)).ToList();
        return first.SequenceEqual(range.Where(day => day.Day == Math.Min(1 + days, DateTime.DaysInMonth(day.Year, day.Month))))
            .And(last.SequenceEqual(range.Where(day => day.Day == Math.Max(DateTime.DaysInMonth(day.Year, day.Month) - days, 1))));
    }

    [FsCheck.NUnit.Property]
    public Property A_weekday_comes_every_seven_days(PositiveInt from, DayOfWeek day)
    {
        var start = new DateTime(2020, 1, 1).AddDays(from.Get % 2000);
        var days = _rules.Every(day).GetDates(start, start.AddDays(69)).ToList();
        return (days.Count == 10).And(days.TrueForAll(date => date.DayOfWeek == day)).And(days.Zip(days.Skip(1)).All(pair => (pair.Second - pair.First).Days == 7));
    }

    private static string Days(IDateRule rule, int count) =>
        string.Join(' ', rule.GetDates(May7, May7.AddDays(count - 1)).Select(day => day.ToStringInvariant("MM-dd")));
}
