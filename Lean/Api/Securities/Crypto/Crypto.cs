using QuantConnect.Orders.Fees;

namespace QuantConnect.Securities.Crypto;

/// <summary>A spot pair of crypto currencies.</summary>
public class Crypto : Security, IBaseCurrencySymbol
{
    /// <summary>A pair with Binance's fees.</summary>
    protected internal Crypto(
        Symbol symbol, SecurityExchangeHours exchangeHours, Cash quoteCurrency, Cash baseCurrency, SymbolProperties symbolProperties,
        ICurrencyConverter currencyConverter, SecurityCache cache)
        : base(symbol, new SecurityExchange(exchangeHours), quoteCurrency, symbolProperties, currencyConverter, cache)
    {
        BaseCurrency = baseCurrency;
        FeeModel = new BinanceFeeModel();
    }

    /// <summary>What is bought.</summary>
    public Cash BaseCurrency { get; protected set; }
}
