namespace QuantConnect.Orders;

/// <summary>Prices of an order.</summary>
public enum OrderField
{
    /// <summary>Limit price.</summary>
    LimitPrice,

    /// <summary>Stop price.</summary>
    StopPrice,

    /// <summary>Trigger price.</summary>
    TriggerPrice,

    /// <summary>Distance of a trailing stop.</summary>
    TrailingAmount,

    /// <summary>Whether that distance is a share of the price.</summary>
    TrailingAsPercentage,
}
