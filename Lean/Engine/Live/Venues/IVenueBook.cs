using DolphinLean.Data.MarketData.Book;

namespace DolphinLean.Engine.Live.Venues;

/// <summary>The order book of one ticker at a venue, and what traded on it.</summary>
public interface IVenueBook
{
    /// <summary>The book; out of sync whenever it may be old.</summary>
    IOrderBookView View { get; }

    /// <summary>Changes so far.</summary>
    long Changes { get; }

    /// <summary>Notional that aggressive buyers took since the start, quote currency.</summary>
    double BoughtNotional { get; }

    /// <summary>Notional that aggressive sellers hit since the start, quote currency.</summary>
    double SoldNotional { get; }

    /// <summary>How long a request and its answer take now.</summary>
    TimeSpan RoundTrip { get; }
}
