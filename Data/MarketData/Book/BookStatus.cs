namespace DolphinLean.Data.MarketData.Book;

/// <summary>Whether an order book is the exchange's.</summary>
public enum BookStatus
{
    /// <summary>No snapshot has come; changes are kept until one does.</summary>
    AwaitingSnapshot,

    /// <summary>The levels are the exchange's as of the last update id.</summary>
    InSync,

    /// <summary>Changes are missing. The levels are old; changes are kept until a snapshot comes.</summary>
    Gap,

    /// <summary>A change left the best bid at or above the best ask, so something was wrong. As for a gap.</summary>
    Crossed,
}
