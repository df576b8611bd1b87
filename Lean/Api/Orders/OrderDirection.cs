namespace QuantConnect.Orders;

/// <summary>Side of an order.</summary>
public enum OrderDirection
{
    /// <summary>Buy.</summary>
    Buy,

    /// <summary>Sell.</summary>
    Sell,

    /// <summary>Neither.</summary>
    Hold,
}
