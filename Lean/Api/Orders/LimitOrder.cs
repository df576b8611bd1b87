using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Orders;

/// <summary>An order at a price or better.</summary>
public class LimitOrder : Order
{
    /// <summary>An order without content, for copies.</summary>
    public LimitOrder()
    {
    }

    /// <summary>An order.</summary>
    public LimitOrder(Symbol symbol, decimal quantity, decimal limitPrice, DateTime time, string tag = "", IOrderProperties? properties = null)
        : base(symbol, quantity, time, tag, properties) => LimitPrice = limitPrice;

    /// <summary>The price.</summary>
    public decimal LimitPrice { get; internal set; }

    /// <inheritdoc/>
    public override OrderType Type => OrderType.Limit;

    /// <inheritdoc/>
    public override bool IsMarketable => OrderSubmissionData is { } market && Direction switch
    {
        OrderDirection.Buy => LimitPrice >= market.AskPrice,
        OrderDirection.Sell => LimitPrice <= market.BidPrice,
        _ => false,
    };

    /// <inheritdoc/>
    public override void ApplyUpdateOrderRequest(UpdateOrderRequest request)
    {
        base.ApplyUpdateOrderRequest(request);
        LimitPrice = request.LimitPrice ?? LimitPrice;
    }

    /// <inheritdoc/>
    public override Order Clone()
    {
        var order = new LimitOrder { LimitPrice = LimitPrice };
        CopyTo(order);
        return order;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{base.ToString()} at limit {LimitPrice.SmartRounding().ToStringInvariant()}";

    /// <inheritdoc/>
    protected override decimal GetValueImpl(Security security) => ValueAtLimit(Quantity, LimitPrice, security.Price);
}
