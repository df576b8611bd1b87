using System.Text.Json.Serialization;

namespace DolphinLean.Binance.Messages;

// Events of the user-data stream. The protocol's names are letters; the properties say what they mean.

internal sealed record OrderTradeUpdate : StreamEvent
{
    [JsonPropertyName("T")] public long Time { get; init; }
    [JsonPropertyName("o")] public required OrderUpdateBody Order { get; init; }
}

internal sealed record OrderUpdateBody : WireMessage
{
    [JsonPropertyName("s")] public required string Symbol { get; init; }
    [JsonPropertyName("c")] public required string ClientOrderId { get; init; }
    [JsonPropertyName("S")] public required OrderSide Side { get; init; }
    [JsonPropertyName("o")] public required OrderKind Kind { get; init; }
    [JsonPropertyName("f")] public required TimeInForceKind TimeInForce { get; init; }
    [JsonPropertyName("q")] public required decimal Quantity { get; init; }
    [JsonPropertyName("p")] public required decimal Price { get; init; }
    [JsonPropertyName("ap")] public decimal AveragePrice { get; init; }
    [JsonPropertyName("sp")] public decimal StopPrice { get; init; }
    [JsonPropertyName("x")] public required ExecutionKind Execution { get; init; }
    [JsonPropertyName("X")] public required VenueOrderStatus Status { get; init; }
    [JsonPropertyName("i")] public required long OrderId { get; init; }
    [JsonPropertyName("l")] public required decimal LastQuantity { get; init; }
    [JsonPropertyName("z")] public required decimal FilledQuantity { get; init; }
    [JsonPropertyName("L")] public required decimal LastPrice { get; init; }
    [JsonPropertyName("N")] public string? CommissionAsset { get; init; }
    [JsonPropertyName("n")] public decimal? Commission { get; init; }
    [JsonPropertyName("T")] public required long Time { get; init; }
    [JsonPropertyName("t")] public required long TradeId { get; init; }
    [JsonPropertyName("b")] public decimal? BidsNotional { get; init; }
    [JsonPropertyName("a")] public decimal? AsksNotional { get; init; }
    [JsonPropertyName("m")] public bool IsMaker { get; init; }
    [JsonPropertyName("R")] public bool IsReduceOnly { get; init; }
    [JsonPropertyName("wt")] public string? WorkingType { get; init; }
    [JsonPropertyName("ot")] public OrderKind? OriginalKind { get; init; }
    [JsonPropertyName("ps")] public PositionSideKind? PositionSide { get; init; }
    [JsonPropertyName("cp")] public bool? ClosePosition { get; init; }
    [JsonPropertyName("AP")] public decimal? ActivationPrice { get; init; }
    [JsonPropertyName("cr")] public decimal? CallbackRate { get; init; }
    [JsonPropertyName("pP")] public bool? PriceProtect { get; init; }
    [JsonPropertyName("si")] public long? StrategyId { get; init; }
    [JsonPropertyName("ss")] public long? StrategyStatus { get; init; }
    [JsonPropertyName("rp")] public decimal? RealizedProfit { get; init; }
    [JsonPropertyName("V")] public string? SelfTradePrevention { get; init; }
    [JsonPropertyName("pm")] public string? PriceMatch { get; init; }
    [JsonPropertyName("gtd")] public long? GoodTillDate { get; init; }
    [JsonPropertyName("er")] public string? ExpiryReason { get; init; }
}

internal sealed record TradeLiteEvent : StreamEvent
{
    [JsonPropertyName("T")] public long Time { get; init; }
    [JsonPropertyName("s")] public required string Symbol { get; init; }
    [JsonPropertyName("q")] public decimal Quantity { get; init; }
    [JsonPropertyName("p")] public decimal Price { get; init; }
    [JsonPropertyName("m")] public bool IsMaker { get; init; }
    [JsonPropertyName("c")] public required string ClientOrderId { get; init; }
    [JsonPropertyName("S")] public OrderSide Side { get; init; }
    [JsonPropertyName("L")] public decimal LastPrice { get; init; }
    [JsonPropertyName("l")] public decimal LastQuantity { get; init; }
    [JsonPropertyName("t")] public long TradeId { get; init; }
    [JsonPropertyName("i")] public long OrderId { get; init; }
}

internal sealed record AccountUpdate : StreamEvent
{
    [JsonPropertyName("T")] public long Time { get; init; }
    [JsonPropertyName("a")] public required AccountUpdateBody Account { get; init; }
}

internal sealed record AccountUpdateBody : WireMessage
{
    [JsonPropertyName("m")] public required string Reason { get; init; }
    [JsonPropertyName("B")] public IReadOnlyList<BalanceUpdate>? Balances { get; init; }
    [JsonPropertyName("P")] public IReadOnlyList<PositionUpdate>? Positions { get; init; }
}

internal sealed record BalanceUpdate : WireMessage
{
    [JsonPropertyName("a")] public required string Asset { get; init; }
    [JsonPropertyName("wb")] public required decimal WalletBalance { get; init; }
    [JsonPropertyName("cw")] public decimal CrossWalletBalance { get; init; }
    [JsonPropertyName("bc")] public decimal? Change { get; init; }
}

internal sealed record PositionUpdate : WireMessage
{
    [JsonPropertyName("s")] public required string Symbol { get; init; }
    [JsonPropertyName("pa")] public required decimal Amount { get; init; }
    [JsonPropertyName("ep")] public decimal EntryPrice { get; init; }
    [JsonPropertyName("bep")] public decimal? BreakEvenPrice { get; init; }
    [JsonPropertyName("cr")] public decimal? Realized { get; init; }
    [JsonPropertyName("up")] public decimal? UnrealizedProfit { get; init; }
    [JsonPropertyName("mt")] public string? MarginType { get; init; }
    [JsonPropertyName("iw")] public decimal? IsolatedWallet { get; init; }
    [JsonPropertyName("ps")] public required PositionSideKind PositionSide { get; init; }
}

internal sealed record AccountConfigUpdate : StreamEvent
{
    [JsonPropertyName("T")] public long Time { get; init; }
    [JsonPropertyName("ac")] public LeverageUpdate? Leverage { get; init; }
    [JsonPropertyName("ai")] public MultiAssetsUpdate? MultiAssets { get; init; }
}

internal sealed record LeverageUpdate : WireMessage
{
    [JsonPropertyName("s")] public required string Symbol { get; init; }
    [JsonPropertyName("l")] public required int Leverage { get; init; }
}

internal sealed record MultiAssetsUpdate : WireMessage
{
    [JsonPropertyName("j")] public required bool IsMultiAssets { get; init; }
}

internal sealed record MarginCall : StreamEvent
{
    [JsonPropertyName("cw")] public decimal? CrossWalletBalance { get; init; }
    [JsonPropertyName("p")] public required IReadOnlyList<MarginCallPosition> Positions { get; init; }
}

internal sealed record MarginCallPosition : WireMessage
{
    [JsonPropertyName("s")] public required string Symbol { get; init; }
    [JsonPropertyName("ps")] public PositionSideKind PositionSide { get; init; }
    [JsonPropertyName("pa")] public required decimal Amount { get; init; }
    [JsonPropertyName("mt")] public string? MarginType { get; init; }
    [JsonPropertyName("iw")] public decimal? IsolatedWallet { get; init; }
    [JsonPropertyName("mp")] public decimal? MarkPrice { get; init; }
    [JsonPropertyName("up")] public decimal? UnrealizedProfit { get; init; }
    [JsonPropertyName("mm")] public decimal? MaintenanceMargin { get; init; }
}
