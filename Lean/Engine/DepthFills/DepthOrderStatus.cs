namespace DolphinLean.Engine.DepthFills;

/// <summary>Where an order is in its life at the exchange.</summary>
public enum DepthOrderStatus
{
    /// <summary>Not yet sent.</summary>
    New,

    /// <summary>On its way to the exchange.</summary>
    Sent,

    /// <summary>In the queue of its price.</summary>
    Resting,

    /// <summary>Filled in full.</summary>
    Filled,

    /// <summary>Ended with quantity left: by a cancel, or what an order that may not rest found no one to trade with.</summary>
    Cancelled,

    /// <summary>Refused on arrival.</summary>
    Rejected,
}
