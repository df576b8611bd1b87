using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Orders;

/// <summary>Quantities of orders.</summary>
public static class OrderSizing
{
    // A remainder this near to a whole lot (a millionth) is a lot that division made a little short.
    private const decimal LotTolerance = 1_000_000m;

    /// <summary>A quantity, cut to a share of the last bar's volume and to the lot.</summary>
    public static decimal GetOrderSizeForPercentVolume(Security security, decimal maximumPercentCurrentVolume, decimal desiredOrderSize) =>
        Capped(security, maximumPercentCurrentVolume * security.Volume, desiredOrderSize);

    /// <summary>A quantity, cut to a value in the account's currency and to the lot; 0 before the first price.</summary>
    public static decimal GetOrderSizeForMaximumValue(Security security, decimal maximumOrderValueInAccountCurrency, decimal desiredOrderSize)
    {
        var unit = security.Price * security.QuoteCurrency.ConversionRate * security.SymbolProperties.ContractMultiplier;
        return unit == 0 ? 0 : Capped(security, maximumOrderValueInAccountCurrency / unit, desiredOrderSize);
    }

    /// <summary>What is still to be ordered to reach a target: the target less holdings and open orders, cut to the lot.</summary>
    public static decimal GetUnorderedQuantity(IAlgorithm algorithm, IPortfolioTarget target) =>
        GetUnorderedQuantity(algorithm, target, algorithm.Securities[target.Symbol]);

    /// <inheritdoc cref="GetUnorderedQuantity(IAlgorithm, IPortfolioTarget)"/>
    public static decimal GetUnorderedQuantity(IAlgorithm algorithm, IPortfolioTarget target, Security security, bool accountForFees = false)
    {
        var quantity = target.Quantity - algorithm.Transactions.GetProjectedHoldings(security).ProjectedQuantity;
        if (accountForFees && quantity > 0 && security is Securities.Crypto.Crypto crypto)
        {
            // Spot purchases pay their fee out of what is bought.
            var fee = Extensions.GetMarketOrderFees(security, quantity, algorithm.UtcTime);
            if (fee.Currency == crypto.BaseCurrency.Symbol) quantity += fee.Amount;
        }
        return AdjustByLotSize(security, quantity);
    }

    /// <summary>A quantity cut to the lot, toward 0.</summary>
    public static decimal AdjustByLotSize(Security security, decimal quantity)
    {
        var lot = security.SymbolProperties.LotSize;
        if (security.SymbolProperties.IsUnconstrained) return quantity;
        var size = Math.Abs(quantity);
        var remainder = size % lot;
        if (lot - remainder < lot / LotTolerance) remainder -= lot;
        return (size - remainder) * Math.Sign(quantity);
    }

    private static decimal Capped(Security security, decimal most, decimal desired) =>
        Math.Sign(desired) * AdjustByLotSize(security, Math.Min(most, Math.Abs(desired)));
}
