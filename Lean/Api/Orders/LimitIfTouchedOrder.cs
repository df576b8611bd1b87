using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Orders;

/// <summary>An order at a price or better once another price is touched from the better side.</summary>
public class LimitIfTouchedOrder : Order
{
    /// <summary>An order without content, for copies.</summary>
    public LimitIfTouchedOrder()
    {
    }

    /// <summary>An order.</summary>
    public LimitIfTouchedOrder(
        Symbol symbol, decimal quantity, decimal? triggerPrice, decimal limitPrice, DateTime time, string tag = "", IOrderProperties? properties = null)
        : base(symbol, quantity, time, tag, properties)
    {
        TriggerPrice = triggerPrice ?? throw new ArgumentNullException(nameof(triggerPrice));
        LimitPrice = limitPrice;
    }

    /// <summary>The price that starts it.</summary>
    public decimal TriggerPrice { get; internal set; }

    /// <summary>Whether it has started.</summary>
    public bool TriggerTouched { get; internal set; }

    /// <summary>The price at which it trades then, or better.</summary>
    public decimal LimitPrice { get; internal set; }

    /// <inheritdoc/>
    public override OrderType Type => OrderType.LimitIfTouched;

    /// <inheritdoc/>
    public override void ApplyUpdateOrderRequest(UpdateOrderRequest request)
    {
        base.ApplyUpdateOrderRequest(request);
        TriggerPrice = request.TriggerPrice ?? TriggerPrice;
        LimitPrice = request.LimitPrice ?? LimitPrice;
    }

    /// <inheritdoc/>
    public override Order Clone()
    {
        var order = new LimitIfTouchedOrder { TriggerPrice = TriggerPrice, LimitPrice = LimitPrice, TriggerTouched = TriggerTouched };
        CopyTo(order);
        return order;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{base.ToString()} at trigger {TriggerPrice.SmartRounding().ToStringInvariant()} limit {LimitPrice.SmartRounding().ToStringInvariant()}";

    /// <inheritdoc/>
    protected override decimal GetValueImpl(Security security) => ValueAtLimit(Quantity, LimitPrice, security.Price);
}
