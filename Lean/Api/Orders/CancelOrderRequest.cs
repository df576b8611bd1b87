namespace QuantConnect.Orders;

/// <summary>Asks for the end of an order.</summary>
public class CancelOrderRequest : OrderRequest
{
    /// <summary>Asks for the end of an order.</summary>
    public CancelOrderRequest(DateTime time, int orderId, string? tag)
        : base(time, orderId, tag)
    {
    }

    /// <inheritdoc/>
    public override OrderRequestType OrderRequestType => OrderRequestType.Cancel;
}
