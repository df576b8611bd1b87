using System.Text.Json.Serialization;

namespace DolphinLean.Exchange.Messages;

// Messages whose names are letters: stream events and two answers. The properties say what the letters mean.

internal sealed record DepthReply(
    long LastUpdateId, [property: JsonPropertyName("E")] long OutputTime, [property: JsonPropertyName("T")] long TransactionTime,
    IReadOnlyList<string[]> Bids, IReadOnlyList<string[]> Asks);

internal sealed record AggregateTradeReply(
    [property: JsonPropertyName("a")] long Id, [property: JsonPropertyName("p")] string Price, [property: JsonPropertyName("q")] string Quantity,
    [property: JsonPropertyName("f")] long FirstId, [property: JsonPropertyName("l")] long LastId, [property: JsonPropertyName("T")] long Time,
    [property: JsonPropertyName("m")] bool IsBuyerMaker);

internal sealed record AggregateTradeEvent(
    [property: JsonPropertyName("e")] string Event, [property: JsonPropertyName("E")] long EventTime, [property: JsonPropertyName("s")] string Symbol,
    [property: JsonPropertyName("a")] long Id, [property: JsonPropertyName("p")] string Price, [property: JsonPropertyName("q")] string Quantity,
    [property: JsonPropertyName("f")] long FirstId, [property: JsonPropertyName("l")] long LastId, [property: JsonPropertyName("T")] long Time,
    [property: JsonPropertyName("m")] bool IsBuyerMaker);

internal sealed record TradeEvent(
    [property: JsonPropertyName("e")] string Event, [property: JsonPropertyName("E")] long EventTime, [property: JsonPropertyName("T")] long Time,
    [property: JsonPropertyName("s")] string Symbol, [property: JsonPropertyName("t")] long Id, [property: JsonPropertyName("p")] string Price,
    [property: JsonPropertyName("q")] string Quantity, [property: JsonPropertyName("X")] string Type, [property: JsonPropertyName("m")] bool IsBuyerMaker);

internal sealed record DepthEvent(
    [property: JsonPropertyName("e")] string Event, [property: JsonPropertyName("E")] long EventTime, [property: JsonPropertyName("T")] long Time,
    [property: JsonPropertyName("s")] string Symbol, [property: JsonPropertyName("U")] long FirstId, [property: JsonPropertyName("u")] long LastId,
    [property: JsonPropertyName("pu")] long PreviousLastId, [property: JsonPropertyName("b")] IReadOnlyList<string[]> Bids,
    [property: JsonPropertyName("a")] IReadOnlyList<string[]> Asks);

internal sealed record BookTickerEvent(
    [property: JsonPropertyName("e")] string Event, [property: JsonPropertyName("u")] long UpdateId, [property: JsonPropertyName("E")] long EventTime,
    [property: JsonPropertyName("T")] long Time, [property: JsonPropertyName("s")] string Symbol, [property: JsonPropertyName("b")] string Bid,
    [property: JsonPropertyName("B")] string BidQuantity, [property: JsonPropertyName("a")] string Ask, [property: JsonPropertyName("A")] string AskQuantity);

internal sealed record MarkPriceEvent(
    [property: JsonPropertyName("e")] string Event, [property: JsonPropertyName("E")] long EventTime, [property: JsonPropertyName("s")] string Symbol,
    [property: JsonPropertyName("p")] string MarkPrice, [property: JsonPropertyName("i")] string IndexPrice, [property: JsonPropertyName("P")] string SettlePrice,
    [property: JsonPropertyName("r")] string FundingRate, [property: JsonPropertyName("T")] long NextFundingTime);

internal sealed record KlineEvent(
    [property: JsonPropertyName("e")] string Event, [property: JsonPropertyName("E")] long EventTime, [property: JsonPropertyName("s")] string Symbol,
    [property: JsonPropertyName("k")] KlineBody Kline);

internal sealed record KlineBody
{
    [JsonPropertyName("t")] public required long OpenTime { get; init; }
    [JsonPropertyName("T")] public required long CloseTime { get; init; }
    [JsonPropertyName("s")] public required string Symbol { get; init; }
    [JsonPropertyName("i")] public required string Interval { get; init; }
    [JsonPropertyName("f")] public required long FirstId { get; init; }
    [JsonPropertyName("L")] public required long LastId { get; init; }
    [JsonPropertyName("o")] public required string Open { get; init; }
    [JsonPropertyName("c")] public required string Close { get; init; }
    [JsonPropertyName("h")] public required string High { get; init; }
    [JsonPropertyName("l")] public required string Low { get; init; }
    [JsonPropertyName("v")] public required string Volume { get; init; }
    [JsonPropertyName("n")] public required long Trades { get; init; }
    [JsonPropertyName("x")] public required bool IsClosed { get; init; }
    [JsonPropertyName("q")] public required string QuoteVolume { get; init; }
    [JsonPropertyName("V")] public required string TakerBuyVolume { get; init; }
    [JsonPropertyName("Q")] public required string TakerBuyQuoteVolume { get; init; }
    [JsonPropertyName("B")] public string Ignored { get; init; } = "0";
}

internal sealed record TickerEvent
{
    [JsonPropertyName("e")] public required string Event { get; init; }
    [JsonPropertyName("E")] public required long EventTime { get; init; }
    [JsonPropertyName("s")] public required string Symbol { get; init; }
    [JsonPropertyName("p")] public string? Change { get; init; }
    [JsonPropertyName("P")] public string? ChangePercent { get; init; }
    [JsonPropertyName("w")] public string? AveragePrice { get; init; }
    [JsonPropertyName("c")] public required string Last { get; init; }
    [JsonPropertyName("Q")] public string? LastQuantity { get; init; }
    [JsonPropertyName("o")] public required string Open { get; init; }
    [JsonPropertyName("h")] public required string High { get; init; }
    [JsonPropertyName("l")] public required string Low { get; init; }
    [JsonPropertyName("v")] public required string Volume { get; init; }
    [JsonPropertyName("q")] public required string QuoteVolume { get; init; }
    [JsonPropertyName("O")] public long? OpenTime { get; init; }
    [JsonPropertyName("C")] public long? CloseTime { get; init; }
    [JsonPropertyName("F")] public long? FirstId { get; init; }
    [JsonPropertyName("L")] public long? LastId { get; init; }
    [JsonPropertyName("n")] public long? Trades { get; init; }
}

internal sealed record ForceOrderEvent(
    [property: JsonPropertyName("e")] string Event, [property: JsonPropertyName("E")] long EventTime, [property: JsonPropertyName("o")] ForceOrderBody Order);

internal sealed record ForceOrderBody(
    [property: JsonPropertyName("s")] string Symbol, [property: JsonPropertyName("S")] string Side, [property: JsonPropertyName("o")] string Type,
    [property: JsonPropertyName("f")] string TimeInForce, [property: JsonPropertyName("q")] string Quantity, [property: JsonPropertyName("p")] string Price,
    [property: JsonPropertyName("ap")] string AveragePrice, [property: JsonPropertyName("X")] string Status, [property: JsonPropertyName("l")] string LastQuantity,
    [property: JsonPropertyName("z")] string FilledQuantity, [property: JsonPropertyName("T")] long Time);

internal sealed record ContractEvent(
    [property: JsonPropertyName("e")] string Event, [property: JsonPropertyName("E")] long EventTime, [property: JsonPropertyName("s")] string Symbol,
    [property: JsonPropertyName("ps")] string Pair, [property: JsonPropertyName("ct")] string ContractType, [property: JsonPropertyName("dt")] long DeliveryTime,
    [property: JsonPropertyName("ot")] long OnboardTime, [property: JsonPropertyName("cs")] string Status,
    [property: JsonPropertyName("bks")] IReadOnlyList<ContractBracket> Brackets);

internal sealed record ContractBracket(
    [property: JsonPropertyName("bs")] int Number, [property: JsonPropertyName("bnf")] decimal NotionalFloor, [property: JsonPropertyName("bnc")] decimal NotionalCap,
    [property: JsonPropertyName("mmr")] decimal MaintenanceRatio, [property: JsonPropertyName("cf")] decimal MaintenanceAmount,
    [property: JsonPropertyName("mi")] int MinLeverage, [property: JsonPropertyName("ma")] int MaxLeverage);
