using QuantConnect.Orders;

namespace DolphinLean.Engine.Live.Venues;

/// <summary>What a venue has to know of one of LEAN's orders.</summary>
public static class OrderTerms
{
    /// <summary>How it trades; null for a type that is not sent live.</summary>
    public static VenueOrderKind? KindOf(Order order) => order switch
    {
        MarketOrder => VenueOrderKind.Market,
        LimitOrder limit => limit.Properties is BinanceOrderProperties { PostOnly: true } ? VenueOrderKind.PostOnly : VenueOrderKind.Limit,
        TrailingStopOrder => null,
        StopMarketOrder => VenueOrderKind.StopMarket,
        _ => null,
    };

    /// <summary>Its limit or stop price; 0 for none.</summary>
    public static decimal PriceOf(Order order) => order switch
    {
        LimitOrder limit => limit.LimitPrice,
        StopMarketOrder stop => stop.StopPrice,
        _ => 0,
    };
}
