using QuantConnect.Orders.Fees;

namespace QuantConnect.Securities.CryptoFuture;

/// <summary>A future on a crypto currency, perpetual unless its symbol has an expiry.</summary>
public class CryptoFuture : Security, IBaseCurrencySymbol
{
    /// <summary>A future with Binance's fees, margin and, when perpetual, funding.</summary>
    protected internal CryptoFuture(
        Symbol symbol, SecurityExchangeHours exchangeHours, Cash quoteCurrency, Cash baseCurrency, SymbolProperties symbolProperties,
        ICurrencyConverter currencyConverter, SecurityCache cache)
        : base(symbol, new SecurityExchange(exchangeHours), quoteCurrency, symbolProperties, currencyConverter, cache)
    {
        BaseCurrency = baseCurrency;
        Holdings = new CryptoFutureHolding(this, currencyConverter);
        FeeModel = new BinanceFuturesFeeModel();
        BuyingPowerModel = new CryptoFutureMarginModel();
        if (symbol.ID.Date == SecurityIdentifier.DefaultDate) MarginInterestRateModel = new BinanceFutureMarginInterestRateModel();
    }

    /// <summary>What is bought.</summary>
    public Cash BaseCurrency { get; protected set; }

    /// <summary>Whether contracts are settled in the coin itself, not in a dollar coin.</summary>
    public bool IsCryptoCoinFuture() => QuoteCurrency.Symbol is not ("USDT" or "BUSD" or "USDC");
}
