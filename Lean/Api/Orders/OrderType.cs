namespace QuantConnect.Orders;

/// <summary>Kinds of orders. The numbers are LEAN's.</summary>
public enum OrderType
{
    /// <summary>At the market, at once.</summary>
    Market = 0,

    /// <summary>At a price or better.</summary>
    Limit = 1,

    /// <summary>At the market once a price is passed.</summary>
    StopMarket = 2,

    /// <summary>At a price or better once another is passed.</summary>
    StopLimit = 3,

    /// <summary>At the open of the market; refused for markets that never close.</summary>
    MarketOnOpen = 4,

    /// <summary>At the close of the market; refused for markets that never close.</summary>
    MarketOnClose = 5,

    /// <summary>At a price or better once another is touched.</summary>
    LimitIfTouched = 7,

    /// <summary>A stop that follows the market.</summary>
    TrailingStop = 11,
}
