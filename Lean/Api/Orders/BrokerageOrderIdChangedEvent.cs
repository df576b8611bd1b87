namespace QuantConnect.Orders;

/// <summary>New ids of an order at its brokerage.</summary>
public class BrokerageOrderIdChangedEvent
{
    /// <summary>Our id.</summary>
    public int OrderId { get; set; }

    /// <summary>The brokerage's.</summary>
    public List<string> BrokerId { get; set; } = [];

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"OrderId: {OrderId} BrokerId: {string.Join(" - ", BrokerId)}");
}
