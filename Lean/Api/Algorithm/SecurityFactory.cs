using NodaTime;
using QuantConnect.Hosting;
using QuantConnect.Securities;
using QuantConnect.Securities.Crypto;
using QuantConnect.Securities.CryptoFuture;
using QuantConnect.Util;

namespace QuantConnect.Algorithm;

/// <summary>Makes securities: their lot and tick, their currencies in the cash book, their hours.</summary>
internal sealed class SecurityFactory(
    SymbolPropertiesDatabase properties, MarketHoursDatabase marketHours, CashBook cashBook, LeanQuirks quirks)
{
    /// <summary>A security with the models of its type.</summary>
    /// <param name="symbol">A crypto pair, a crypto future or custom data.</param>
    /// <param name="zone">Zone of custom data, which never closes.</param>
    /// <exception cref="ArgumentException">
    /// The type is not supported, its market closes, or a pair's ticker names no known currencies.
    /// </exception>
    public Security Create(Symbol symbol, DateTimeZone zone)
    {
        var rules = properties.GetSymbolProperties(symbol.ID.Market, symbol, symbol.SecurityType, cashBook.AccountCurrency);
        var hours = symbol.SecurityType is SecurityType.Crypto or SecurityType.CryptoFuture
            ? marketHours.GetExchangeHours(symbol.ID.Market, symbol, symbol.SecurityType)
            : SecurityExchangeHours.AlwaysOpen(zone);
        var quote = CashOf(rules.QuoteCurrency);
        Security security = symbol.SecurityType switch
        {
            SecurityType.CryptoFuture => new CryptoFuture(symbol, hours, quote, BaseCashOf(symbol, rules), rules, cashBook, new SecurityCache()),
            SecurityType.Crypto => new Crypto(symbol, hours, quote, BaseCashOf(symbol, rules), rules, cashBook, new SecurityCache()),
            SecurityType.Base => new Security(symbol, new SecurityExchange(hours), quote, rules, cashBook, new SecurityCache()),
            _ => throw new ArgumentException(
                $"{symbol.Value}: expected a Crypto, CryptoFuture or Base security, found {symbol.SecurityType}.", nameof(symbol)),
        };
        security.Quirks = quirks;
        return security;
    }

    private Cash BaseCashOf(Symbol symbol, SymbolProperties rules)
    {
        CurrencyPairUtil.DecomposeCurrencyPair(symbol, out var baseCurrency, out _, rules.QuoteCurrency);
        return CashOf(baseCurrency);
    }

    private Cash CashOf(string currency) => cashBook.TryGetValue(currency, out var cash) ? cash : cashBook.Add(currency, 0, 0);
}
