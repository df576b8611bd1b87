using DolphinLean.Binance.Messages;
using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Binance.Bars;

/// <summary>Makes one bar after another of what a market says.</summary>
internal interface IBarMaker
{
    /// <summary>Whether the first bar can be taken: history has come, or there is none.</summary>
    bool HasHistory { get; }

    /// <summary>The latest time that a market event bore, Unix milliseconds; 0 before the first.</summary>
    long MarketMs { get; }

    /// <summary>The last price of an asset; 0 when there is none.</summary>
    decimal LastPrice(string symbol);

    /// <summary>Begins; the exchange's time is known. Has no effect a second time.</summary>
    /// <param name="bars">Bars of history that are wanted.</param>
    void Begin(int bars);

    /// <summary>Takes an event of the market.</summary>
    void Take(StreamEvent happened);

    /// <summary>Lets bars go that are over.</summary>
    void Advance();

    /// <summary>The next bar that is over.</summary>
    VenueBar? Next();

    /// <summary>The process is new: answers that were on their way won't come.</summary>
    void Reset();
}
