namespace QuantConnect.Orders;

/// <summary>Reasons of LEAN's for not sending an order. The numbers are LEAN's.</summary>
public enum OrderError
{
    /// <summary>It is filled.</summary>
    CanNotUpdateFilledOrder = -8,

    /// <summary>Another reason.</summary>
    GeneralError = -7,

    /// <summary>Its time lies ahead.</summary>
    TimestampError = -6,

    /// <summary>There are too many orders.</summary>
    MaxOrdersExceeded = -5,

    /// <summary>There is too little money.</summary>
    InsufficientCapital = -4,

    /// <summary>The exchange is closed.</summary>
    MarketClosed = -3,

    /// <summary>There is no price.</summary>
    NoData = -2,

    /// <summary>The quantity is 0.</summary>
    ZeroQuantity = -1,

    /// <summary>None.</summary>
    None = 0,
}
