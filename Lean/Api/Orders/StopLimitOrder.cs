using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Orders;

/// <summary>An order at a price or better once another price is passed.</summary>
public class StopLimitOrder : Order
{
    /// <summary>An order without content, for copies.</summary>
    public StopLimitOrder()
    {
    }

    /// <summary>An order.</summary>
    public StopLimitOrder(
        Symbol symbol, decimal quantity, decimal stopPrice, decimal limitPrice, DateTime time, string tag = "", IOrderProperties? properties = null)
        : base(symbol, quantity, time, tag, properties)
    {
        StopPrice = stopPrice;
        LimitPrice = limitPrice;
    }

    /// <summary>The price that starts it.</summary>
    public decimal StopPrice { get; internal set; }

    /// <summary>Whether it has started.</summary>
    public bool StopTriggered { get; internal set; }

    /// <summary>The price at which it trades then, or better.</summary>
    public decimal LimitPrice { get; internal set; }

    /// <inheritdoc/>
    public override OrderType Type => OrderType.StopLimit;

    /// <inheritdoc/>
    public override void ApplyUpdateOrderRequest(UpdateOrderRequest request)
    {
        base.ApplyUpdateOrderRequest(request);
        StopPrice = request.StopPrice ?? StopPrice;
        LimitPrice = request.LimitPrice ?? LimitPrice;
    }

    /// <inheritdoc/>
    public override Order Clone()
    {
        var order = new StopLimitOrder { StopPrice = StopPrice, LimitPrice = LimitPrice, StopTriggered = StopTriggered };
        CopyTo(order);
        return order;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{base.ToString()} at stop {StopPrice.SmartRounding().ToStringInvariant()} limit {LimitPrice.SmartRounding().ToStringInvariant()}";

    /// <inheritdoc/>
    protected override decimal GetValueImpl(Security security) => ValueAtLimit(Quantity, LimitPrice, security.Price);
}
