namespace QuantConnect.Orders.Fees;

/// <summary>Says what an order costs.</summary>
public interface IFeeModel
{
    /// <summary>The fee of the whole order.</summary>
    OrderFee GetOrderFee(OrderFeeParameters parameters);
}
