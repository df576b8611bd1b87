namespace DolphinLean.Engine.DepthFills;

/// <summary>Which side of the book an order rests on.</summary>
public enum BookOrderSide
{
    /// <summary>Bids.</summary>
    Buy,

    /// <summary>Asks.</summary>
    Sell,
}
