using QuantConnect.Orders.Fees;

namespace QuantConnect.Securities.Crypto;

/// <summary>A spot pair of crypto currencies. What is bought is valued at the pair's price if that is in the account's currency.</summary>
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
        if (baseCurrency.Symbol != currencyConverter.AccountCurrency && quoteCurrency.Symbol == currencyConverter.AccountCurrency)
            baseCurrency.FollowPriceOf(this);
    }

    /// <summary>What is bought.</summary>
    public Cash BaseCurrency { get; protected set; }
}
