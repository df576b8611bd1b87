using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace QuantConnect;

public static partial class Extensions
{
    /// <summary>The fee of a market order.</summary>
    /// <param name="security">The security.</param>
    /// <param name="quantity">Quantity, negative to sell.</param>
    /// <param name="time">Time of the order, in UTC.</param>
    public static CashAmount GetMarketOrderFees(Security security, decimal quantity, DateTime time) =>
        security.FeeModel.GetOrderFee(new OrderFeeParameters(security, new MarketOrder(security.Symbol, quantity, time))).Value;

    /// <summary>Whether a fill that closed a position won.</summary>
    public static bool IsWin(this OrderEvent fill, Security security, decimal profitLoss) => profitLoss > 0;

    /// <summary>What to say when a security has no price yet.</summary>
    public static string GetZeroPriceMessage(this Symbol symbol) =>
        $"{symbol.Value} has no price yet, so nothing can be ordered of it; see whether its data begins later.";

    /// <summary>The side of a quantity.</summary>
    public static OrderDirection GetOrderDirection(decimal quantity) => quantity switch
    {
        > 0 => OrderDirection.Buy,
        < 0 => OrderDirection.Sell,
        _ => OrderDirection.Hold,
    };
}
