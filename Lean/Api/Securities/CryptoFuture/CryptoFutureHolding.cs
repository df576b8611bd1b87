namespace QuantConnect.Securities.CryptoFuture;

/// <summary>Position in a crypto future. A coin-settled contract is worth its dollars over the price, in coins.</summary>
public class CryptoFutureHolding : SecurityHolding
{
    /// <summary>No position.</summary>
    public CryptoFutureHolding(Security security, ICurrencyConverter currencyConverter)
        : base(security, currencyConverter)
    {
    }

    /// <inheritdoc/>
    public override ConvertibleCashAmount GetQuantityValue(decimal quantity, decimal price)
    {
        var future = (CryptoFuture)Security;
        if (!future.IsCryptoCoinFuture()) return base.GetQuantityValue(quantity, price);
        return new ConvertibleCashAmount(quantity * future.SymbolProperties.ContractMultiplier / price, future.BaseCurrency);
    }
}
