using NodaTime;
using QuantConnect.Securities;

namespace QuantConnect.Scheduling;

/// <summary>What date rules and time rules share: the zone they mean and the securities they know.</summary>
public class BaseScheduleRules
{
    private protected BaseScheduleRules(SecurityManager securities, DateTimeZone timeZone)
    {
        Securities = securities;
        TimeZone = timeZone;
    }

    /// <summary>Zone of days and times that name none.</summary>
    protected DateTimeZone TimeZone { get; set; }

    /// <summary>The algorithm's securities.</summary>
    protected SecurityManager Securities { get; set; }

    /// <summary>Hours of a symbol's exchange; the always open ones of crypto if the symbol was not added.</summary>
    protected SecurityExchangeHours GetSecurityExchangeHours(Symbol symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return Securities.TryGetValue(symbol, out var security) ? security.Exchange.Hours : SecurityExchangeHours.AlwaysOpen(TimeZones.Utc);
    }

    /// <summary>The symbol of a ticker that the algorithm has used.</summary>
    /// <exception cref="InvalidOperationException">No symbol is known under the ticker.</exception>
    private protected static Symbol SymbolOf(string ticker) => SymbolCache.GetSymbol(ticker);
}
