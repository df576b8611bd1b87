using DolphinLean.Data.MarketData.Depth;

namespace DolphinLean.Algorithms.Execution.Scalp.Books;

/// <summary>Reads a recorded or live book.</summary>
public sealed class DepthBookReader(IMarketDepth depth, IInstrumentDepth instrument) : IBookReader
{
    /// <inheritdoc/>
    public string Description => "order book";

    /// <inheritdoc/>
    public BookReading Read()
    {
        var book = instrument.Book;
        var (bid, ask) = (book.BestBid, book.BestAsk);
        return new BookReading(
            bid.Price, ask.Price, bid.Notional, ask.Notional, book.BidCount, book.AskCount, book.IsInSync,
            (depth.NowNs - book.LocalTimeNs) / 1e6, instrument.OrderLatency.TotalMilliseconds);
    }
}
