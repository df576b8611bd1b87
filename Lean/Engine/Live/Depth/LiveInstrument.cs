using DolphinLean.Data.MarketData.Book;
using DolphinLean.Data.MarketData.Depth;
using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Engine.Live.Depth;

/// <summary>A venue's book as models take it.</summary>
internal sealed class LiveInstrument(IVenueBook book) : IInstrumentDepth
{
    private long _told;

    public IOrderBookView Book => book.View;

    public double BoughtNotional => book.BoughtNotional;

    public double SoldNotional => book.SoldNotional;

    public TimeSpan OrderLatency => book.RoundTrip;

    public bool IsWatched { get; set; }

    /// <summary>Whether the book has changed since the last time this was asked.</summary>
    public bool TakeChange()
    {
        var hasChanged = book.Changes != _told;
        _told = book.Changes;
        return hasChanged;
    }
}
