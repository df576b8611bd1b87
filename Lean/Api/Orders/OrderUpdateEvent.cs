namespace QuantConnect.Orders;

/// <summary>A change of an order that its brokerage made.</summary>
public class OrderUpdateEvent
{
    /// <summary>Our id.</summary>
    public int OrderId { get; set; }

    /// <summary>New stop of a trailing order.</summary>
    public decimal TrailingStopPrice { get; set; }

    /// <summary>Whether a stop was passed.</summary>
    public bool StopTriggered { get; set; }
}
