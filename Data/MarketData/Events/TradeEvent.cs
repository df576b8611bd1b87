namespace DolphinLean.Data.MarketData.Events;

/// <summary>One trade.</summary>
/// <param name="LocalTimeNs">When the recorder received it, Unix nanoseconds.</param>
/// <param name="ExchangeTimeMs">When the exchange sent it, Unix milliseconds.</param>
/// <param name="TradeTimeMs">When it was done, Unix milliseconds.</param>
/// <param name="Id">The exchange's number of it, one up from trade to trade.</param>
/// <param name="Price">Price.</param>
/// <param name="Size">Size in the base asset.</param>
/// <param name="IsBuyerMaker">Whether the buyer's order was resting, so that the seller was the aggressor.</param>
public readonly record struct TradeEvent(
    long LocalTimeNs, long ExchangeTimeMs, long TradeTimeMs, long Id, double Price, double Size, bool IsBuyerMaker);
