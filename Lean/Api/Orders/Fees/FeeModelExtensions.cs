using QuantConnect.Securities;

namespace QuantConnect.Orders.Fees;

/// <summary>Short forms.</summary>
public static class FeeModelExtensions
{
    /// <summary>Amount of an order's fee.</summary>
    public static decimal GetOrderFee(this IFeeModel model, Security security, Order order) =>
        model.GetOrderFee(new OrderFeeParameters(security, order)).Value.Amount;
}
