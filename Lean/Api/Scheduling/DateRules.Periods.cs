using System.Globalization;

namespace QuantConnect.Scheduling;

// Days counted from the start or the end of a year, quarter, month or week.
public partial class DateRules
{
    /// <summary>Some days after the first day of each year.</summary>
    /// <param name="daysOffset">Days after it, 0 to 365; one that would leave the year is its last day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is out of range.</exception>
    public IDateRule YearStart(int daysOffset = 0) => YearRule(null, daysOffset, isForward: true);

    /// <inheritdoc cref="YearStart(int)" />
    public IDateRule YearStart(string symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        YearStart(SymbolOf(symbol), daysOffset, extendedMarketHours);

    /// <summary>Some trading days of a symbol after the first day of each year.</summary>
    /// <inheritdoc cref="YearStart(int)" />
    public IDateRule YearStart(Symbol symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        YearRule(symbol, daysOffset, isForward: true);

    /// <summary>Some days before the last day of each year.</summary>
    /// <param name="daysOffset">Days before it, 0 to 365; one that would leave the year is its first day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is out of range.</exception>
    public IDateRule YearEnd(int daysOffset = 0) => YearRule(null, daysOffset, isForward: false);

    /// <inheritdoc cref="YearEnd(int)" />
    public IDateRule YearEnd(string symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        YearEnd(SymbolOf(symbol), daysOffset, extendedMarketHours);

    /// <summary>Some trading days of a symbol before the last day of each year.</summary>
    /// <inheritdoc cref="YearEnd(int)" />
    public IDateRule YearEnd(Symbol symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        YearRule(symbol, daysOffset, isForward: false);

    /// <summary>Some days after the first day of each quarter.</summary>
    /// <param name="daysOffset">Days after it, 0 to 92; one that would leave the quarter is its last day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is out of range.</exception>
    public IDateRule QuarterStart(int daysOffset = 0) => QuarterRule(null, daysOffset, isForward: true);

    /// <inheritdoc cref="QuarterStart(int)" />
    public IDateRule QuarterStart(string symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        QuarterStart(SymbolOf(symbol), daysOffset, extendedMarketHours);

    /// <summary>Some trading days of a symbol after the first day of each quarter.</summary>
    /// <inheritdoc cref="QuarterStart(int)" />
    public IDateRule QuarterStart(Symbol symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        QuarterRule(symbol, daysOffset, isForward: true);

    /// <summary>Some days before the last day of each quarter.</summary>
    /// <param name="daysOffset">Days before it, 0 to 92; one that would leave the quarter is its first day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is out of range.</exception>
    public IDateRule QuarterEnd(int daysOffset = 0) => QuarterRule(null, daysOffset, isForward: false);

    /// <inheritdoc cref="QuarterEnd(int)" />
    public IDateRule QuarterEnd(string symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        QuarterEnd(SymbolOf(symbol), daysOffset, extendedMarketHours);

    /// <summary>Some trading days of a symbol before the last day of each quarter.</summary>
    /// <inheritdoc cref="QuarterEnd(int)" />
    public IDateRule QuarterEnd(Symbol symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        QuarterRule(symbol, daysOffset, isForward: false);

    /// <summary>Some days after the first day of each month.</summary>
    /// <param name="daysOffset">Days after it; one that would leave the month is its last day.</param>
    public IDateRule MonthStart(int daysOffset = 0) => MonthRule(null, daysOffset, isForward: true);

    /// <inheritdoc cref="MonthStart(int)" />
    public IDateRule MonthStart(string symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        MonthStart(SymbolOf(symbol), daysOffset, extendedMarketHours);

    /// <summary>Some trading days of a symbol after the first day of each month.</summary>
    /// <inheritdoc cref="MonthStart(int)" />
    public IDateRule MonthStart(Symbol symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        MonthRule(symbol, daysOffset, isForward: true);

    /// <summary>Some days before the last day of each month.</summary>
    /// <param name="daysOffset">Days before it; one that would leave the month is its first day.</param>
    public IDateRule MonthEnd(int daysOffset = 0) => MonthRule(null, daysOffset, isForward: false);

    /// <inheritdoc cref="MonthEnd(int)" />
    public IDateRule MonthEnd(string symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        MonthEnd(SymbolOf(symbol), daysOffset, extendedMarketHours);

    /// <summary>Some trading days of a symbol before the last day of each month.</summary>
    /// <inheritdoc cref="MonthEnd(int)" />
    public IDateRule MonthEnd(Symbol symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        MonthRule(symbol, daysOffset, isForward: false);

    /// <summary>Some days after the Monday of each week.</summary>
    /// <param name="daysOffset">Days after it, 0 to 6; a week ends on Sunday.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is out of range.</exception>
    public IDateRule WeekStart(int daysOffset = 0) => WeekRule(null, daysOffset, isForward: true);

    /// <inheritdoc cref="WeekStart(int)" />
    public IDateRule WeekStart(string symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        WeekStart(SymbolOf(symbol), daysOffset, extendedMarketHours);

    /// <summary>Some trading days of a symbol after the Sunday of each week.</summary>
    /// <param name="symbol">The symbol; its week has seven days and starts on Sunday.</param>
    /// <param name="daysOffset">Days after it, at most 6.</param>
    /// <param name="extendedMarketHours">Whether days with extended hours alone count; a market that never closes has none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is out of range.</exception>
    public IDateRule WeekStart(Symbol symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        WeekRule(symbol, daysOffset, isForward: true);

    /// <summary>Some days before the Friday of each week.</summary>
    /// <param name="daysOffset">Days before it, 0 to 6; a week starts on Saturday.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is out of range.</exception>
    public IDateRule WeekEnd(int daysOffset = 0) => WeekRule(null, daysOffset, isForward: false);

    /// <inheritdoc cref="WeekEnd(int)" />
    public IDateRule WeekEnd(string symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        WeekEnd(SymbolOf(symbol), daysOffset, extendedMarketHours);

    /// <summary>Some trading days of a symbol before the Saturday of each week.</summary>
    /// <param name="symbol">The symbol; its week has seven days and ends on Saturday.</param>
    /// <param name="daysOffset">Days before it, at most 6.</param>
    /// <param name="extendedMarketHours">Whether days with extended hours alone count; a market that never closes has none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is out of range.</exception>
    public IDateRule WeekEnd(Symbol symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        WeekRule(symbol, daysOffset, isForward: false);

    private FuncDateRule YearRule(Symbol? symbol, int offset, bool isForward)
    {
        RequireOffset(offset, 0, 365);
        return Rule(symbol, isForward ? "YearStart" : "YearEnd", offset, isForward, DatePeriods.Years);
    }

    private FuncDateRule QuarterRule(Symbol? symbol, int offset, bool isForward)
    {
        RequireOffset(offset, 0, 92);
        return Rule(symbol, isForward ? "QuarterStart" : "QuarterEnd", offset, isForward, DatePeriods.Quarters);
    }

    private FuncDateRule MonthRule(Symbol? symbol, int offset, bool isForward)
    {
        if (symbol is not null)
        {
            RequireOffset(offset, 0, 30);
        }

        return Rule(symbol, isForward ? "MonthStart" : "MonthEnd", offset, isForward, DatePeriods.Months);
    }

    private FuncDateRule WeekRule(Symbol? symbol, int offset, bool isForward)
    {
        RequireOffset(offset, symbol is null ? 0 : int.MinValue, 6);
        return Rule(symbol, isForward ? "WeekStart" : "WeekEnd", offset, isForward, symbol is null ? DatePeriods.WorkWeeks : DatePeriods.TradingWeeks);
    }

    private static FuncDateRule Rule(
        Symbol? symbol, string kind, int offset, bool isForward, Func<DateTime, DateTime, bool, IEnumerable<DatePeriod>> periods)
    {
        var shown = (isForward ? offset : -offset).ToString("+#;-#;''", CultureInfo.InvariantCulture);
        var name = symbol is null ? kind + shown : $"{symbol.Value}: {kind}{shown}";
        return new FuncDateRule(name, (start, end) => periods(start, end, isForward)
            .Select(period => period.DayAt(offset, isForward))
            .Where(day => day >= start && day <= end));
    }

    private static void RequireOffset(int daysOffset, int least, int most)
    {
        if (daysOffset < least || daysOffset > most)
        {
            throw new ArgumentOutOfRangeException(nameof(daysOffset), daysOffset, $"Expected an offset from 0 to {most} days.");
        }
    }
}
