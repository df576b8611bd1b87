using DolphinLean.Data.MarketData.Book;
using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Data.MarketData.Checks;

/// <summary>
/// Holds a rebuilt book to the exchange's own best quotes: after a change its best levels are those of the last quote with an update id
/// up to the change's.
/// </summary>
/// <remarks>
/// Quotes come before or after the change that they belong to, so that a book waits until a quote beyond it has come. Books at the very
/// end, whose quotes may be missing, are not compared.
/// </remarks>
internal sealed class QuoteComparison
{
    /// <summary>Quotes and books that wait at most; a stream without the other must not fill the memory.</summary>
    private const int MostWaiting = 1 << 18;

    private readonly Queue<Seen> _books = [];
    private readonly Queue<QuoteEvent> _quotes = [];
    private readonly List<Mismatch> _mismatches = [];
    private QuoteEvent _last;
    private long _newestId;

    /// <summary>A book that differs from its quote.</summary>
    public readonly record struct Mismatch(DateOnly Day, long Sequence, string Detail);

    /// <summary>Books compared.</summary>
    public long Compared { get; private set; }

    /// <summary>Books that differ from their quotes.</summary>
    public IReadOnlyList<Mismatch> Mismatches => _mismatches;

    /// <summary>Takes the next quote.</summary>
    public void Add(in QuoteEvent quote)
    {
        if (_quotes.Count == MostWaiting)
            _last = _quotes.Dequeue();
        _quotes.Enqueue(quote);
        _newestId = quote.UpdateId;
        Compare();
    }

    /// <summary>Takes the book after a change.</summary>
    public void Add(OrderBook book, DateOnly day, long sequence)
    {
        if (_books.Count == MostWaiting)
            _books.Dequeue();
        _books.Enqueue(new Seen(day, sequence, book.LastUpdateId, book.BestBid, book.BestAsk));
        Compare();
    }

    private void Compare()
    {
        while (_books.TryPeek(out var book) && book.UpdateId < _newestId)
        {
            while (_quotes.TryPeek(out var quote) && quote.UpdateId <= book.UpdateId)
                _last = _quotes.Dequeue();
            if (_last.UpdateId > 0)
                Compare(book);
            _books.Dequeue();
        }
    }

    private void Compare(Seen book)
    {
        Compared++;
        if (book.Bid == new BookLevel(_last.BidPrice, _last.BidSize) && book.Ask == new BookLevel(_last.AskPrice, _last.AskSize))
            return;
        _mismatches.Add(new Mismatch(book.Day, book.Sequence, FormattableString.Invariant(
            $"expected the best quote of update id {_last.UpdateId}, {_last.BidSize:R} at {_last.BidPrice:R} and {_last.AskSize:R} at {_last.AskPrice:R}, found {book.Bid.Size:R} at {book.Bid.Price:R} and {book.Ask.Size:R} at {book.Ask.Price:R} in the book of {book.UpdateId}")));
    }

    private readonly record struct Seen(DateOnly Day, long Sequence, long UpdateId, BookLevel Bid, BookLevel Ask);
}
