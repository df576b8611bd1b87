using System.Text.Json.Serialization;

namespace DolphinLean.Exchange.Messages;

// Events of the user data stream. The properties say what the letters mean.

internal sealed record OrderTradeUpdate(
    [property: JsonPropertyName("e")] string Event, [property: JsonPropertyName("E")] long EventTime, [property: JsonPropertyName("T")] long Time,
    [property: JsonPropertyName("o")] OrderUpdateBody Order);

internal sealed record OrderUpdateBody
{
    [JsonPropertyName("s")] public required string Symbol { get; init; }
    [JsonPropertyName("c")] public required string ClientOrderId { get; init; }
    [JsonPropertyName("S")] public required string Side { get; init; }
    [JsonPropertyName("o")] public required string Type { get; init; }
    [JsonPropertyName("f")] public required string TimeInForce { get; init; }
    [JsonPropertyName("q")] public required string Quantity { get; init; }
    [JsonPropertyName("p")] public required string Price { get; init; }
    [JsonPropertyName("ap")] public required string AveragePrice { get; init; }
    [JsonPropertyName("sp")] public required string StopPrice { get; init; }
    [JsonPropertyName("x")] public required string Execution { get; init; }
    [JsonPropertyName("X")] public required string Status { get; init; }
    [JsonPropertyName("i")] public required long OrderId { get; init; }
    [JsonPropertyName("l")] public required string LastQuantity { get; init; }
    [JsonPropertyName("z")] public required string FilledQuantity { get; init; }
    [JsonPropertyName("L")] public required string LastPrice { get; init; }
    [JsonPropertyName("N")] public string? FeeAsset { get; init; }
    [JsonPropertyName("n")] public required string Fee { get; init; }
    [JsonPropertyName("T")] public required long Time { get; init; }
    [JsonPropertyName("t")] public required long TradeId { get; init; }
    [JsonPropertyName("b")] public required string BidNotional { get; init; }
    [JsonPropertyName("a")] public required string AskNotional { get; init; }
    [JsonPropertyName("m")] public required bool IsMaker { get; init; }
    [JsonPropertyName("R")] public required bool ReduceOnly { get; init; }
    [JsonPropertyName("wt")] public required string WorkingType { get; init; }
    [JsonPropertyName("ot")] public required string OriginalType { get; init; }
    [JsonPropertyName("ps")] public required string PositionSide { get; init; }
    [JsonPropertyName("cp")] public required bool ClosePosition { get; init; }
    [JsonPropertyName("rp")] public required string RealizedProfit { get; init; }
    [JsonPropertyName("pP")] public required bool PriceProtect { get; init; }
    [JsonPropertyName("si")] public int StrategyId { get; init; }
    [JsonPropertyName("ss")] public int StrategySubId { get; init; }
    [JsonPropertyName("V")] public required string SelfTradePrevention { get; init; }
    [JsonPropertyName("pm")] public required string PriceMatch { get; init; }
    [JsonPropertyName("gtd")] public required long GoodTillDate { get; init; }
}

internal sealed record TradeLiteEvent(
    [property: JsonPropertyName("e")] string Event, [property: JsonPropertyName("E")] long EventTime, [property: JsonPropertyName("T")] long Time,
    [property: JsonPropertyName("s")] string Symbol, [property: JsonPropertyName("q")] string Quantity, [property: JsonPropertyName("p")] string Price,
    [property: JsonPropertyName("m")] bool IsMaker, [property: JsonPropertyName("c")] string ClientOrderId, [property: JsonPropertyName("S")] string Side,
    [property: JsonPropertyName("L")] string LastPrice, [property: JsonPropertyName("l")] string LastQuantity, [property: JsonPropertyName("t")] long TradeId,
    [property: JsonPropertyName("i")] long OrderId);

internal sealed record AccountUpdate(
    [property: JsonPropertyName("e")] string Event, [property: JsonPropertyName("E")] long EventTime, [property: JsonPropertyName("T")] long Time,
    [property: JsonPropertyName("a")] AccountUpdateBody Account);

internal sealed record AccountUpdateBody(
    [property: JsonPropertyName("m")] string Reason, [property: JsonPropertyName("B")] IReadOnlyList<BalanceUpdate> Balances,
    [property: JsonPropertyName("P")] IReadOnlyList<PositionUpdate> Positions);

internal sealed record BalanceUpdate(
    [property: JsonPropertyName("a")] string Asset, [property: JsonPropertyName("wb")] string WalletBalance,
    [property: JsonPropertyName("cw")] string CrossWallet, [property: JsonPropertyName("bc")] string Change);

internal sealed record PositionUpdate(
    [property: JsonPropertyName("s")] string Symbol, [property: JsonPropertyName("pa")] string Amount, [property: JsonPropertyName("ep")] string EntryPrice,
    [property: JsonPropertyName("bep")] string BreakEvenPrice, [property: JsonPropertyName("cr")] string Realized, [property: JsonPropertyName("up")] string Unrealized,
    [property: JsonPropertyName("mt")] string MarginType, [property: JsonPropertyName("iw")] string IsolatedWallet, [property: JsonPropertyName("ps")] string PositionSide);

internal sealed record AlgoUpdate(
    [property: JsonPropertyName("e")] string Event, [property: JsonPropertyName("T")] long Time, [property: JsonPropertyName("E")] long EventTime,
    [property: JsonPropertyName("o")] AlgoUpdateBody Order);

internal sealed record AlgoUpdateBody
{
    [JsonPropertyName("caid")] public required string ClientAlgoId { get; init; }
    [JsonPropertyName("aid")] public required long AlgoId { get; init; }
    [JsonPropertyName("at")] public string AlgoType { get; init; } = "CONDITIONAL";
    [JsonPropertyName("o")] public required string Type { get; init; }
    [JsonPropertyName("s")] public required string Symbol { get; init; }
    [JsonPropertyName("S")] public required string Side { get; init; }
    [JsonPropertyName("ps")] public required string PositionSide { get; init; }
    [JsonPropertyName("f")] public required string TimeInForce { get; init; }
    [JsonPropertyName("q")] public required string Quantity { get; init; }
    [JsonPropertyName("X")] public required string Status { get; init; }
    [JsonPropertyName("ai")] public required string ActualOrderId { get; init; }
    [JsonPropertyName("ap")] public required string ActualPrice { get; init; }
    [JsonPropertyName("aq")] public required string ActualQuantity { get; init; }
    [JsonPropertyName("act")] public required string ActualType { get; init; }
    [JsonPropertyName("tp")] public required string TriggerPrice { get; init; }
    [JsonPropertyName("p")] public required string Price { get; init; }
    [JsonPropertyName("V")] public required string SelfTradePrevention { get; init; }
    [JsonPropertyName("wt")] public required string WorkingType { get; init; }
    [JsonPropertyName("pm")] public required string PriceMatch { get; init; }
    [JsonPropertyName("cp")] public required bool ClosePosition { get; init; }
    [JsonPropertyName("pP")] public required bool PriceProtect { get; init; }
    [JsonPropertyName("R")] public required bool ReduceOnly { get; init; }
    [JsonPropertyName("tt")] public required long TriggerTime { get; init; }
    [JsonPropertyName("gtd")] public required long GoodTillDate { get; init; }
    [JsonPropertyName("rm")] public string? RejectReason { get; init; }
}

internal sealed record TriggerRejectEvent(
    [property: JsonPropertyName("e")] string Event, [property: JsonPropertyName("E")] long EventTime, [property: JsonPropertyName("T")] long Time,
    [property: JsonPropertyName("or")] TriggerRejectBody Order);

internal sealed record TriggerRejectBody(
    [property: JsonPropertyName("s")] string Symbol, [property: JsonPropertyName("i")] long OrderId, [property: JsonPropertyName("r")] string Reason);

internal sealed record ConfigUpdate(
    [property: JsonPropertyName("e")] string Event, [property: JsonPropertyName("E")] long EventTime, [property: JsonPropertyName("T")] long Time,
    [property: JsonPropertyName("ac")] LeverageUpdateBody? Leverage, [property: JsonPropertyName("ai")] MultiAssetUpdateBody? MultiAsset);

internal sealed record LeverageUpdateBody([property: JsonPropertyName("s")] string Symbol, [property: JsonPropertyName("l")] int Leverage);

internal sealed record MultiAssetUpdateBody([property: JsonPropertyName("j")] bool IsOn);

internal sealed record MarginCallEvent(
    [property: JsonPropertyName("e")] string Event, [property: JsonPropertyName("E")] long EventTime, [property: JsonPropertyName("cw")] string CrossWallet,
    [property: JsonPropertyName("p")] IReadOnlyList<MarginCallPosition> Positions);

internal sealed record MarginCallPosition(
    [property: JsonPropertyName("s")] string Symbol, [property: JsonPropertyName("ps")] string PositionSide, [property: JsonPropertyName("pa")] string Amount,
    [property: JsonPropertyName("mt")] string MarginType, [property: JsonPropertyName("iw")] string IsolatedWallet, [property: JsonPropertyName("mp")] string MarkPrice,
    [property: JsonPropertyName("up")] string Unrealized, [property: JsonPropertyName("mm")] string Maintenance);

internal sealed record ListenKeyExpired(
    [property: JsonPropertyName("e")] string Event, [property: JsonPropertyName("E")] long EventTime, [property: JsonPropertyName("listenKey")] string ListenKey);
