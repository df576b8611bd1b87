using System.Text.Json.Serialization;

namespace DolphinLean.Binance.Messages;

// Events of market streams. The protocol's names are letters; the properties say what they mean. They can be set, not only initialized, because
// generated readers fill such objects without boxing, and these come by the thousand.

/// <summary>Any event of a stream.</summary>
internal abstract record StreamEvent : WireMessage
{
    [JsonPropertyName("e"), JsonPropertyOrder(-2), JsonRequired] public string Event { get; set; } = "";
    [JsonPropertyName("E"), JsonPropertyOrder(-1)] public long EventTime { get; set; }
}

internal sealed record BookTickerEvent : StreamEvent
{
    [JsonPropertyName("u"), JsonRequired] public long UpdateId { get; set; }
    [JsonPropertyName("T")] public long Time { get; set; }
    [JsonPropertyName("s"), JsonRequired] public string Symbol { get; set; } = "";
    [JsonPropertyName("b"), JsonRequired] public decimal Bid { get; set; }
    [JsonPropertyName("B"), JsonRequired] public decimal BidQuantity { get; set; }
    [JsonPropertyName("a"), JsonRequired] public decimal Ask { get; set; }
    [JsonPropertyName("A"), JsonRequired] public decimal AskQuantity { get; set; }
}

internal sealed record AggregateTradeEvent : StreamEvent
{
    [JsonPropertyName("s"), JsonRequired] public string Symbol { get; set; } = "";
    [JsonPropertyName("a"), JsonRequired] public long Id { get; set; }
    [JsonPropertyName("p"), JsonRequired] public decimal Price { get; set; }
    [JsonPropertyName("q"), JsonRequired] public decimal Quantity { get; set; }
    [JsonPropertyName("f")] public long FirstId { get; set; }
    [JsonPropertyName("l")] public long LastId { get; set; }
    [JsonPropertyName("T"), JsonRequired] public long Time { get; set; }
    [JsonPropertyName("m"), JsonRequired] public bool IsBuyerMaker { get; set; }
}

internal sealed record DepthEvent : StreamEvent
{
    [JsonPropertyName("T")] public long Time { get; set; }
    [JsonPropertyName("s"), JsonRequired] public string Symbol { get; set; } = "";
    [JsonPropertyName("U"), JsonRequired] public long FirstId { get; set; }
    [JsonPropertyName("u"), JsonRequired] public long LastId { get; set; }
    [JsonPropertyName("pu"), JsonRequired] public long PreviousLastId { get; set; }
    [JsonPropertyName("b"), JsonRequired] public IReadOnlyList<decimal[]> Bids { get; set; } = [];
    [JsonPropertyName("a"), JsonRequired] public IReadOnlyList<decimal[]> Asks { get; set; } = [];
}

internal sealed record MarkPriceEvent : StreamEvent
{
    [JsonPropertyName("s"), JsonRequired] public string Symbol { get; set; } = "";
    [JsonPropertyName("p"), JsonRequired] public decimal MarkPrice { get; set; }
    [JsonPropertyName("i")] public decimal? IndexPrice { get; set; }
    [JsonPropertyName("P")] public decimal? SettlePrice { get; set; }
    [JsonPropertyName("r")] public decimal? FundingRate { get; set; }
    [JsonPropertyName("T")] public long NextFundingTime { get; set; }
}

internal sealed record KlineEvent : StreamEvent
{
    [JsonPropertyName("s"), JsonRequired] public string Symbol { get; set; } = "";
    [JsonPropertyName("k"), JsonRequired] public KlineBody Kline { get; set; } = new();
}

internal sealed record KlineBody : WireMessage
{
    [JsonPropertyName("t"), JsonRequired] public long OpenTime { get; set; }
    [JsonPropertyName("T")] public long? CloseTime { get; set; }
    [JsonPropertyName("s")] public string? Symbol { get; set; }
    [JsonPropertyName("i")] public string? Interval { get; set; }
    [JsonPropertyName("f")] public long? FirstId { get; set; }
    [JsonPropertyName("L")] public long? LastId { get; set; }
    [JsonPropertyName("o")] public decimal? Open { get; set; }
    [JsonPropertyName("c")] public decimal? Close { get; set; }
    [JsonPropertyName("h")] public decimal? High { get; set; }
    [JsonPropertyName("l")] public decimal? Low { get; set; }
    [JsonPropertyName("v")] public decimal? Volume { get; set; }
    [JsonPropertyName("n")] public long? Trades { get; set; }
    [JsonPropertyName("x")] public bool? IsClosed { get; set; }
    [JsonPropertyName("q")] public decimal? QuoteVolume { get; set; }
    [JsonPropertyName("V")] public decimal? TakerBuyVolume { get; set; }
    [JsonPropertyName("Q")] public decimal? TakerBuyQuoteVolume { get; set; }
    [JsonPropertyName("B")] public string? Ignored { get; set; }
}
