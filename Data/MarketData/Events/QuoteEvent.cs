namespace DolphinLean.Data.MarketData.Events;

/// <summary>Best bid and ask.</summary>
/// <param name="LocalTimeNs">When the recorder received it, Unix nanoseconds.</param>
/// <param name="ExchangeTimeMs">When the exchange sent it, Unix milliseconds; 0 when the message does not say (spot).</param>
/// <param name="UpdateId">The book's update id (<c>u</c>).</param>
/// <param name="BidPrice">Best bid.</param>
/// <param name="BidSize">Its size, in the base asset.</param>
/// <param name="AskPrice">Best ask.</param>
/// <param name="AskSize">Its size, in the base asset.</param>
public readonly record struct QuoteEvent(
    long LocalTimeNs, long ExchangeTimeMs, long UpdateId, double BidPrice, double BidSize, double AskPrice, double AskSize);
