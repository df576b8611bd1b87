using System.Text.Json.Serialization;

namespace DolphinLean.Binance.Messages;

// Events of the user-data stream about orders that wait for a price, about strategies, and about the stream itself.

internal sealed record AlgoUpdate : StreamEvent
{
    [JsonPropertyName("T")] public long Time { get; init; }
    [JsonPropertyName("o")] public required AlgoUpdateBody Order { get; init; }
}

internal sealed record AlgoUpdateBody : WireMessage
{
    [JsonPropertyName("caid")] public required string ClientAlgoId { get; init; }
    [JsonPropertyName("aid")] public required long AlgoId { get; init; }
    [JsonPropertyName("at")] public string? AlgoType { get; init; }
    [JsonPropertyName("o")] public OrderKind Kind { get; init; }
    [JsonPropertyName("s")] public required string Symbol { get; init; }
    [JsonPropertyName("S")] public required OrderSide Side { get; init; }
    [JsonPropertyName("ps")] public PositionSideKind? PositionSide { get; init; }
    [JsonPropertyName("f")] public TimeInForceKind? TimeInForce { get; init; }
    [JsonPropertyName("q")] public required decimal Quantity { get; init; }
    [JsonPropertyName("X")] public required AlgoStatusKind Status { get; init; }
    [JsonPropertyName("ai")] public string? ActualOrderId { get; init; }
    [JsonPropertyName("ap")] public decimal? ActualPrice { get; init; }
    [JsonPropertyName("aq")] public decimal? ActualQuantity { get; init; }
    [JsonPropertyName("act")] public string? ActualType { get; init; }
    [JsonPropertyName("tp")] public decimal? TriggerPrice { get; init; }
    [JsonPropertyName("p")] public decimal? Price { get; init; }
    [JsonPropertyName("V")] public string? SelfTradePrevention { get; init; }
    [JsonPropertyName("wt")] public string? WorkingType { get; init; }
    [JsonPropertyName("pm")] public string? PriceMatch { get; init; }
    [JsonPropertyName("cp")] public bool? ClosePosition { get; init; }
    [JsonPropertyName("pP")] public bool? PriceProtect { get; init; }
    [JsonPropertyName("R")] public bool? IsReduceOnly { get; init; }
    [JsonPropertyName("tt")] public long? TriggerTime { get; init; }
    [JsonPropertyName("gtd")] public long? GoodTillDate { get; init; }
    [JsonPropertyName("rm")] public string? FailReason { get; init; }
}

internal sealed record TriggerReject : StreamEvent
{
    [JsonPropertyName("T")] public long Time { get; init; }
    [JsonPropertyName("or")] public required TriggerRejectBody Order { get; init; }
}

internal sealed record TriggerRejectBody : WireMessage
{
    [JsonPropertyName("s")] public required string Symbol { get; init; }
    [JsonPropertyName("i")] public required long OrderId { get; init; }
    [JsonPropertyName("r")] public required string Reason { get; init; }
}

internal sealed record ListenKeyExpired : StreamEvent
{
    [JsonPropertyName("listenKey")] public string? ListenKey { get; init; }
}

internal sealed record StrategyUpdate : StreamEvent
{
    [JsonPropertyName("T")] public long Time { get; init; }
    [JsonPropertyName("su")] public StrategyBody? Strategy { get; init; }
    [JsonPropertyName("gu")] public StrategyBody? Grid { get; init; }
}

internal sealed record StrategyBody : WireMessage
{
    [JsonPropertyName("si")] public required long Id { get; init; }
    [JsonPropertyName("st")] public string? Type { get; init; }
    [JsonPropertyName("ss")] public string? Status { get; init; }
    [JsonPropertyName("s")] public string? Symbol { get; init; }
    [JsonPropertyName("r")] public decimal? RealizedProfit { get; init; }
    [JsonPropertyName("up")] public decimal? UnmatchedPrice { get; init; }
    [JsonPropertyName("uq")] public decimal? UnmatchedQuantity { get; init; }
    [JsonPropertyName("uf")] public decimal? UnmatchedFee { get; init; }
    [JsonPropertyName("mp")] public decimal? MatchedProfit { get; init; }
    [JsonPropertyName("ut")] public long? UpdateTime { get; init; }
    [JsonPropertyName("c")] public int? Code { get; init; }
}
