namespace QuantConnect.Securities.CryptoFuture;

public partial class CryptoFuture : QuantConnect.Securities.Security, QuantConnect.Securities.IBaseCurrencySymbol
{
    public CryptoFuture(QuantConnect.Symbol symbol, QuantConnect.Securities.SecurityExchangeHours exchangeHours, QuantConnect.Securities.Cash quoteCurrency, QuantConnect.Securities.Cash baseCurrency, QuantConnect.Securities.SymbolProperties symbolProperties, QuantConnect.Securities.ICurrencyConverter currencyConverter, QuantConnect.Securities.IRegisteredSecurityDataTypesProvider registeredTypes, QuantConnect.Securities.SecurityCache cache) : base(default(QuantConnect.Securities.SecurityExchangeHours), default(QuantConnect.Data.SubscriptionDataConfig), default(QuantConnect.Securities.Cash), default(QuantConnect.Securities.SymbolProperties), default(QuantConnect.Securities.ICurrencyConverter), default(QuantConnect.Securities.IRegisteredSecurityDataTypesProvider), default(QuantConnect.Securities.SecurityCache)) { }
}
