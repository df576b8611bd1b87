using QuantConnect.Securities;

namespace QuantConnect.Orders.Slippage;

/// <summary>Says how far from the market an order fills.</summary>
public interface ISlippageModel
{
    /// <summary>The distance in price, not negative, against the order.</summary>
    decimal GetSlippageApproximation(Security asset, Order order);
}
