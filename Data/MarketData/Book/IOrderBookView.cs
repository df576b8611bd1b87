namespace DolphinLean.Data.MarketData.Book;

/// <summary>An order book as models read it: full depth of one instrument, as of the last event. It moves with the engine.</summary>
/// <remarks>Trade on it only while <see cref="IsInSync"/>; otherwise the levels are old or none.</remarks>
public interface IOrderBookView
{
    /// <summary>Ticker in upper case.</summary>
    string Symbol { get; }

    /// <summary>Whether the levels are the exchange's as of <see cref="LastUpdateId"/>.</summary>
    bool IsInSync { get; }

    /// <summary>Why it is, or is not.</summary>
    BookStatus Status { get; }

    /// <summary>The exchange's number of the last change.</summary>
    long LastUpdateId { get; }

    /// <summary>When the last change was received, Unix nanoseconds; 0 before the first.</summary>
    long LocalTimeNs { get; }

    /// <summary>When the exchange sent the last change, Unix milliseconds; 0 when it did not say.</summary>
    long ExchangeTimeMs { get; }

    /// <summary>Whether there is a bid and an ask.</summary>
    bool HasBothSides { get; }

    /// <summary>The highest bid; zeros without one.</summary>
    BookLevel BestBid { get; }

    /// <summary>The lowest ask; zeros without one.</summary>
    BookLevel BestAsk { get; }

    /// <summary>Number of bids.</summary>
    int BidCount { get; }

    /// <summary>Number of asks.</summary>
    int AskCount { get; }

    /// <summary>Copies the best bids, highest first; gives how many.</summary>
    int CopyBids(Span<BookLevel> levels);

    /// <summary>Copies the best asks, lowest first; gives how many.</summary>
    int CopyAsks(Span<BookLevel> levels);

    /// <summary>Size bid at a price; 0 for none.</summary>
    double BidSizeAt(double price);

    /// <summary>Size offered at a price; 0 for none.</summary>
    double AskSizeAt(double price);
}
