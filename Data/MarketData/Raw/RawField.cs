namespace DolphinLean.Data.MarketData.Raw;

/// <summary>Fields of Binance's messages that are read, named for what they mean.</summary>
internal enum RawField
{
    Stream,
    Data,
    EventType,
    SentTime,
    TransactionTime,
    Symbol,
    FirstId,
    LastId,
    PreviousId,
    LastUpdateId,
    Bid,
    Ask,
    BidSize,
    AskSize,
    TradeId,
    Price,
    Size,
    OrderType,
    IsBuyerMaker,
}
