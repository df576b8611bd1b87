namespace QuantConnect.Orders;

/// <summary>Asks for a change of an order.</summary>
public class UpdateOrderRequest : OrderRequest
{
    /// <summary>Asks for a change of an order.</summary>
    public UpdateOrderRequest(DateTime time, int orderId, UpdateOrderFields fields)
        : base(time, orderId, fields.Tag)
    {
        Quantity = fields.Quantity;
        LimitPrice = fields.LimitPrice;
        StopPrice = fields.StopPrice;
        TriggerPrice = fields.TriggerPrice;
        TrailingAmount = fields.TrailingAmount;
    }

    /// <inheritdoc/>
    public override OrderRequestType OrderRequestType => OrderRequestType.Update;

    /// <summary>New quantity.</summary>
    public decimal? Quantity { get; }

    /// <summary>New limit price.</summary>
    public decimal? LimitPrice { get; }

    /// <summary>New stop price.</summary>
    public decimal? StopPrice { get; }

    /// <summary>New trigger price.</summary>
    public decimal? TriggerPrice { get; }

    /// <summary>New distance of a trailing stop.</summary>
    public decimal? TrailingAmount { get; }

    /// <summary>Whether it changes the text only, which a closed order allows.</summary>
    public bool IsAllowedForClosedOrder() => Quantity is null && LimitPrice is null && StopPrice is null && TriggerPrice is null && TrailingAmount is null;
}
