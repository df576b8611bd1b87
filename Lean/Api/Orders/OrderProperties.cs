using QuantConnect.Interfaces;

namespace QuantConnect.Orders;

/// <summary>Instructions that every brokerage takes.</summary>
public class OrderProperties : IOrderProperties
{
    /// <summary>How long the order stands; until cancelled by default.</summary>
    public TimeInForce TimeInForce { get; set; } = TimeInForce.GoodTilCanceled;

    /// <inheritdoc/>
    public virtual IOrderProperties Clone() => (OrderProperties)MemberwiseClone();
}
