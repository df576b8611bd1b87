using DolphinLean.Data.MarketData.Book;

namespace DolphinLean.Data.MarketData.Depth;

/// <summary>The book of one instrument and what traded on it.</summary>
public interface IInstrumentDepth
{
    /// <summary>The book as of the last event.</summary>
    IOrderBookView Book { get; }

    /// <summary>Notional that aggressive buyers took since the start, quote currency.</summary>
    double BoughtNotional { get; }

    /// <summary>Notional that aggressive sellers hit since the start, quote currency.</summary>
    double SoldNotional { get; }

    /// <summary>How long an order and its answer take now.</summary>
    TimeSpan OrderLatency { get; }

    /// <summary>Whether listeners hear of each change of the book. Leave it off while nothing depends on it: then replaying is fastest.</summary>
    bool IsWatched { get; set; }
}
