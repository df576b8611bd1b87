using QuantConnect.Orders;

namespace QuantConnect.Brokerages;

/// <summary>An account has an order that the algorithm did not send.</summary>
public class NewBrokerageOrderNotificationEventArgs(Order order)
{
    /// <summary>The order.</summary>
    public Order Order { get; set; } = order;

    /// <inheritdoc />
    public override string ToString() => $"{Order}";
}
