using DolphinLean.Data.MarketData.Book;

namespace DolphinLean.Binance.Books;

/// <summary>A book that is out of sync, whatever it holds, while its stream is not heard, or tells of what was a while ago.</summary>
internal sealed class HeardView(OrderBook book) : IOrderBookView
{
    /// <summary>Whether the stream has said something since it was last interrupted.</summary>
    public bool IsHeard { get; set; }

    /// <summary>Whether what the stream said last came too late.</summary>
    public bool IsLate { get; set; }

    public string Symbol => book.Symbol;
    public bool IsInSync => IsOfNow && book.IsInSync;
    public BookStatus Status => IsOfNow || !book.IsInSync ? book.Status : BookStatus.Gap;
    public long LastUpdateId => book.LastUpdateId;
    public long LocalTimeNs => book.LocalTimeNs;
    public long ExchangeTimeMs => book.ExchangeTimeMs;
    public bool HasBothSides => book.HasBothSides;
    public BookLevel BestBid => book.BestBid;
    public BookLevel BestAsk => book.BestAsk;
    public int BidCount => book.BidCount;
    public int AskCount => book.AskCount;

    private bool IsOfNow => IsHeard && !IsLate;

    public int CopyBids(Span<BookLevel> levels) => book.CopyBids(levels);

    public int CopyAsks(Span<BookLevel> levels) => book.CopyAsks(levels);

    public double BidSizeAt(double price) => book.BidSizeAt(price);

    public double AskSizeAt(double price) => book.AskSizeAt(price);
}
