using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Orders;

/// <summary>An order at the market once a price is passed.</summary>
public class StopMarketOrder : Order
{
    /// <summary>An order without content, for copies.</summary>
    public StopMarketOrder()
    {
    }

    /// <summary>An order.</summary>
    public StopMarketOrder(Symbol symbol, decimal quantity, decimal stopPrice, DateTime time, string tag = "", IOrderProperties? properties = null)
        : base(symbol, quantity, time, tag, properties) => StopPrice = stopPrice;

    /// <summary>The price that starts it.</summary>
    public decimal StopPrice { get; internal set; }

    /// <inheritdoc/>
    public override OrderType Type => OrderType.StopMarket;

    /// <inheritdoc/>
    public override void ApplyUpdateOrderRequest(UpdateOrderRequest request)
    {
        base.ApplyUpdateOrderRequest(request);
        StopPrice = request.StopPrice ?? StopPrice;
    }

    /// <inheritdoc/>
    public override Order Clone()
    {
        var order = new StopMarketOrder { StopPrice = StopPrice };
        CopyTo(order);
        return order;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{base.ToString()} at stop {StopPrice.SmartRounding().ToStringInvariant()}";

    /// <inheritdoc/>
    protected override decimal GetValueImpl(Security security) => ValueAtLimit(Quantity, StopPrice, security.Price);
}
