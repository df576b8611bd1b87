using QuantConnect.Orders;

namespace QuantConnect.Interfaces;

/// <summary>Instructions to the brokerage.</summary>
public interface IOrderProperties
{
    /// <summary>How long the order stands.</summary>
    TimeInForce TimeInForce { get; set; }

    /// <summary>A copy.</summary>
    IOrderProperties Clone();
}
