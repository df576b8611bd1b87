using System.Text.Json.Serialization;

namespace DolphinLean.Binance.Messages;

// Events of market streams. The protocol's names are letters; the properties say what they mean.

/// <summary>Any event of a stream.</summary>
internal abstract record StreamEvent : WireMessage
{
    [JsonPropertyName("e"), JsonPropertyOrder(-2)] public required string Event { get; init; }
    [JsonPropertyName("E"), JsonPropertyOrder(-1)] public long EventTime { get; init; }
}

internal sealed record BookTickerEvent : StreamEvent
{
    [JsonPropertyName("u")] public required long UpdateId { get; init; }
    [JsonPropertyName("T")] public long Time { get; init; }
    [JsonPropertyName("s")] public required string Symbol { get; init; }
    [JsonPropertyName("b")] public required decimal Bid { get; init; }
    [JsonPropertyName("B")] public required decimal BidQuantity { get; init; }
    [JsonPropertyName("a")] public required decimal Ask { get; init; }
    [JsonPropertyName("A")] public required decimal AskQuantity { get; init; }
}

internal sealed record AggregateTradeEvent : StreamEvent
{
    [JsonPropertyName("s")] public required string Symbol { get; init; }
    [JsonPropertyName("a")] public required long Id { get; init; }
    [JsonPropertyName("p")] public required decimal Price { get; init; }
    [JsonPropertyName("q")] public required decimal Quantity { get; init; }
    [JsonPropertyName("f")] public long FirstId { get; init; }
    [JsonPropertyName("l")] public long LastId { get; init; }
    [JsonPropertyName("T")] public required long Time { get; init; }
    [JsonPropertyName("m")] public required bool IsBuyerMaker { get; init; }
}

internal sealed record DepthEvent : StreamEvent
{
    [JsonPropertyName("T")] public long Time { get; init; }
    [JsonPropertyName("s")] public required string Symbol { get; init; }
    [JsonPropertyName("U")] public required long FirstId { get; init; }
    [JsonPropertyName("u")] public required long LastId { get; init; }
    [JsonPropertyName("pu")] public required long PreviousLastId { get; init; }
    [JsonPropertyName("b")] public required IReadOnlyList<decimal[]> Bids { get; init; }
    [JsonPropertyName("a")] public required IReadOnlyList<decimal[]> Asks { get; init; }
}

internal sealed record MarkPriceEvent : StreamEvent
{
    [JsonPropertyName("s")] public required string Symbol { get; init; }
    [JsonPropertyName("p")] public required decimal MarkPrice { get; init; }
    [JsonPropertyName("i")] public decimal? IndexPrice { get; init; }
    [JsonPropertyName("P")] public decimal? SettlePrice { get; init; }
    [JsonPropertyName("r")] public decimal? FundingRate { get; init; }
    [JsonPropertyName("T")] public long NextFundingTime { get; init; }
}

internal sealed record KlineEvent : StreamEvent
{
    [JsonPropertyName("s")] public required string Symbol { get; init; }
    [JsonPropertyName("k")] public required KlineBody Kline { get; init; }
}

internal sealed record KlineBody : WireMessage
{
    [JsonPropertyName("t")] public required long OpenTime { get; init; }
    [JsonPropertyName("T")] public long? CloseTime { get; init; }
    [JsonPropertyName("s")] public string? Symbol { get; init; }
    [JsonPropertyName("i")] public string? Interval { get; init; }
    [JsonPropertyName("f")] public long? FirstId { get; init; }
    [JsonPropertyName("L")] public long? LastId { get; init; }
    [JsonPropertyName("o")] public decimal? Open { get; init; }
    [JsonPropertyName("c")] public decimal? Close { get; init; }
    [JsonPropertyName("h")] public decimal? High { get; init; }
    [JsonPropertyName("l")] public decimal? Low { get; init; }
    [JsonPropertyName("v")] public decimal? Volume { get; init; }
    [JsonPropertyName("n")] public long? Trades { get; init; }
    [JsonPropertyName("x")] public bool? IsClosed { get; init; }
    [JsonPropertyName("q")] public decimal? QuoteVolume { get; init; }
    [JsonPropertyName("V")] public decimal? TakerBuyVolume { get; init; }
    [JsonPropertyName("Q")] public decimal? TakerBuyQuoteVolume { get; init; }
    [JsonPropertyName("B")] public string? Ignored { get; init; }
}
