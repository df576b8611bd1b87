namespace QuantConnect.Scheduling;

// Times counted from the open or the close of a market. A crypto market has neither: as in LEAN such a rule is made, and fails when it
// is asked for its first time, which is when the run starts or, later on, when the event is added.
public partial class TimeRules
{
    /// <inheritdoc cref="BeforeMarketOpen(Symbol, double, bool)" />
    public ITimeRule BeforeMarketOpen(string symbol, double minutesBeforeOpen = 0, bool extendedMarketOpen = false) =>
        BeforeMarketOpen(SymbolOf(symbol), minutesBeforeOpen, extendedMarketOpen);

    /// <summary>Some minutes before a symbol's market opens.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="minutesBeforeOpen">The minutes.</param>
    /// <param name="extendedMarketOpen">Whether extended hours count.</param>
    public ITimeRule BeforeMarketOpen(Symbol symbol, double minutesBeforeOpen = 0, bool extendedMarketOpen = false) =>
        AfterMarketOpen(symbol, -minutesBeforeOpen, extendedMarketOpen);

    /// <inheritdoc cref="AfterMarketOpen(Symbol, double, bool)" />
    public ITimeRule AfterMarketOpen(string symbol, double minutesAfterOpen = 0, bool extendedMarketOpen = false) =>
        AfterMarketOpen(SymbolOf(symbol), minutesAfterOpen, extendedMarketOpen);

    /// <summary>Some minutes after a symbol's market opens.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="minutesAfterOpen">The minutes.</param>
    /// <param name="extendedMarketOpen">Whether extended hours count.</param>
    public ITimeRule AfterMarketOpen(Symbol symbol, double minutesAfterOpen = 0, bool extendedMarketOpen = false) =>
        MarketRule(symbol, minutesAfterOpen, extendedMarketOpen, "MarketOpen", isAfter: true);

    /// <inheritdoc cref="AfterMarketClose(Symbol, double, bool)" />
    public ITimeRule AfterMarketClose(string symbol, double minutesAfterClose = 0, bool extendedMarketClose = false) =>
        AfterMarketClose(SymbolOf(symbol), minutesAfterClose, extendedMarketClose);

    /// <summary>Some minutes after a symbol's market closes.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="minutesAfterClose">The minutes.</param>
    /// <param name="extendedMarketClose">Whether extended hours count.</param>
    public ITimeRule AfterMarketClose(Symbol symbol, double minutesAfterClose = 0, bool extendedMarketClose = false) =>
        BeforeMarketClose(symbol, -minutesAfterClose, extendedMarketClose);

    /// <inheritdoc cref="BeforeMarketClose(Symbol, double, bool)" />
    public ITimeRule BeforeMarketClose(string symbol, double minutesBeforeClose = 0, bool extendedMarketClose = false) =>
        BeforeMarketClose(SymbolOf(symbol), minutesBeforeClose, extendedMarketClose);

    /// <summary>Some minutes before a symbol's market closes.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="minutesBeforeClose">The minutes.</param>
    /// <param name="extendedMarketClose">Whether extended hours count.</param>
    public ITimeRule BeforeMarketClose(Symbol symbol, double minutesBeforeClose = 0, bool extendedMarketClose = false) =>
        MarketRule(symbol, minutesBeforeClose, extendedMarketClose, "MarketClose", isAfter: false);

    private FuncTimeRule MarketRule(Symbol symbol, double minutes, bool isExtended, string edge, bool isAfter)
    {
        var hours = GetSecurityExchangeHours(symbol);
        var side = minutes > 0 == isAfter ? "after" : "before";
        var extended = isExtended ? "Extended" : "";
        return new FuncTimeRule(
            StringExtensions.Invariant($"{symbol}: {Math.Abs(minutes):0.##} min {side} {extended}{edge}"),
            dates => dates.Where(date => hours.IsDateOpen(date, isExtended)).Select<DateTime, DateTime>(_ => throw NeverCloses(symbol)));
    }

    private static ArgumentException NeverCloses(Symbol symbol) => new(
        $"{symbol.Value}: its market is always open, so it has no open or close to count from; use TimeRules.At, Every, Midnight or Noon.");
}
