namespace DolphinLean.Data.MarketData.Raw;

/// <summary>What Binance calls the fields, and how it writes them.</summary>
internal static class RawFieldNames
{
    /// <summary>The field of a name; null for one that is not read.</summary>
    /// <param name="property">The property's name.</param>
    /// <param name="isInner">Whether it lies in the data of a combined stream.</param>
    public static RawField? FieldOf(ReadOnlySpan<byte> property, bool isInner) => property switch
    {
        [(byte)'e'] => RawField.EventType,
        [(byte)'E'] => RawField.SentTime,
        [(byte)'T'] => RawField.TransactionTime,
        [(byte)'s'] => RawField.Symbol,
        [(byte)'U'] => RawField.FirstId,
        [(byte)'u'] => RawField.LastId,
        [(byte)'b'] => RawField.Bid,
        [(byte)'a'] => RawField.Ask,
        [(byte)'B'] => RawField.BidSize,
        [(byte)'A'] => RawField.AskSize,
        [(byte)'t'] => RawField.TradeId,
        [(byte)'p'] => RawField.Price,
        [(byte)'q'] => RawField.Size,
        [(byte)'X'] => RawField.OrderType,
        [(byte)'m'] => RawField.IsBuyerMaker,
        [(byte)'p', (byte)'u'] => RawField.PreviousId,
        var name when name.SequenceEqual("lastUpdateId"u8) => RawField.LastUpdateId,
        var name when name.SequenceEqual("bids"u8) => RawField.Bid,
        var name when name.SequenceEqual("asks"u8) => RawField.Ask,
        var name when !isInner && name.SequenceEqual("stream"u8) => RawField.Stream,
        var name when !isInner && name.SequenceEqual("data"u8) => RawField.Data,
        _ => null,
    };

    /// <summary>Whether a field is a whole number in JSON.</summary>
    public static bool IsInteger(RawField field) => field is RawField.SentTime or RawField.TransactionTime or RawField.FirstId or RawField.LastId
        or RawField.PreviousId or RawField.LastUpdateId or RawField.TradeId;

    /// <summary>Whether a field is a decimal number in text.</summary>
    public static bool IsNumber(RawField field) => field is RawField.Bid or RawField.Ask or RawField.BidSize or RawField.AskSize
        or RawField.Price or RawField.Size;
}
