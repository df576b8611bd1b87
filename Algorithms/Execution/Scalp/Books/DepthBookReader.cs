using DolphinLean.Data.MarketData.Book;
using DolphinLean.Data.MarketData.Depth;

namespace DolphinLean.Algorithms.Execution.Scalp.Books;

/// <summary>Reads a recorded or live book.</summary>
/// <param name="depth">The run's books.</param>
/// <param name="instrument">Whose book.</param>
/// <param name="levels">How many levels a side are counted at most.</param>
public sealed class DepthBookReader(IMarketDepth depth, IInstrumentDepth instrument, int levels) : IBookReader
{
    /// <inheritdoc/>
    public string Description => "order book";

    /// <inheritdoc/>
    public BookReading Read()
    {
        var book = instrument.Book;
        Span<BookLevel> best = stackalloc BookLevel[levels];
        var bids = book.CopyBids(best);
        var bid = bids > 0 ? best[0] : default;
        var asks = book.CopyAsks(best);
        var ask = asks > 0 ? best[0] : default;
        return new BookReading(
            bid.Price, ask.Price, bid.Notional, ask.Notional, bids, asks, book.IsInSync,
            (depth.NowNs - book.LocalTimeNs) / 1e6, instrument.OrderLatency.TotalMilliseconds);
    }
}
