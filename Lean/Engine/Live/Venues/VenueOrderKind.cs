namespace DolphinLean.Engine.Live.Venues;

/// <summary>How an order trades.</summary>
public enum VenueOrderKind
{
    /// <summary>At once, at what there is.</summary>
    Market,

    /// <summary>At a price or better, until it is cancelled.</summary>
    Limit,

    /// <summary>As <see cref="Limit"/>, and never against a resting order.</summary>
    PostOnly,

    /// <summary>At once, when the price has gone to a level.</summary>
    StopMarket,
}
