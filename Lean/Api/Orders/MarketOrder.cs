using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Orders;

/// <summary>An order at the market, at once.</summary>
public class MarketOrder : Order
{
    /// <summary>An order without content, for copies.</summary>
    public MarketOrder()
    {
    }

    /// <summary>An order.</summary>
    public MarketOrder(Symbol symbol, decimal quantity, DateTime time, string tag = "", IOrderProperties? properties = null)
        : base(symbol, quantity, time, tag, properties)
    {
    }

    /// <summary>An order with its price.</summary>
    public MarketOrder(Symbol symbol, decimal quantity, DateTime time, decimal price, string tag = "", IOrderProperties? properties = null)
        : base(symbol, quantity, time, tag, properties) => Price = price;

    /// <inheritdoc/>
    public override OrderType Type => OrderType.Market;

    /// <inheritdoc/>
    public override Order Clone()
    {
        var order = new MarketOrder();
        CopyTo(order);
        return order;
    }

    /// <inheritdoc/>
    protected override decimal GetValueImpl(Security security) => Quantity * security.Price;
}
