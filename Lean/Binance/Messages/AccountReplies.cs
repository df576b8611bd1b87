using System.Text.Json.Serialization;

namespace DolphinLean.Binance.Messages;

// Answers about orders and the account.

/// <summary>A refusal, or a plain confirmation.</summary>
internal sealed record CodeReply : WireMessage
{
    public required int Code { get; init; }
    public required string Msg { get; init; }
}

internal sealed record OrderReply : WireMessage
{
    public required long OrderId { get; init; }
    public required string Symbol { get; init; }
    public string? Pair { get; init; }
    public required VenueOrderStatus Status { get; init; }
    public required string ClientOrderId { get; init; }
    public required decimal Price { get; init; }
    public decimal? AvgPrice { get; init; }
    public required decimal OrigQty { get; init; }
    public required decimal ExecutedQty { get; init; }
    public decimal? CumQty { get; init; }
    public decimal? CumBase { get; init; }
    public decimal? CumQuote { get; init; }
    public TimeInForceKind? TimeInForce { get; init; }
    public required OrderKind Type { get; init; }
    public bool? ReduceOnly { get; init; }
    public bool? ClosePosition { get; init; }
    public required OrderSide Side { get; init; }
    public PositionSideKind? PositionSide { get; init; }
    public decimal? StopPrice { get; init; }
    public string? WorkingType { get; init; }
    public bool? PriceProtect { get; init; }
    public OrderKind? OrigType { get; init; }
    public decimal? ActivatePrice { get; init; }
    public decimal? PriceRate { get; init; }
    public string? PriceMatch { get; init; }
    public string? SelfTradePreventionMode { get; init; }
    public long? GoodTillDate { get; init; }
    public long? Time { get; init; }
    public long? UpdateTime { get; init; }
}

internal sealed record AlgoOrderReply : WireMessage
{
    public required long AlgoId { get; init; }
    public required string ClientAlgoId { get; init; }
    public string? AlgoType { get; init; }
    public OrderKind? OrderType { get; init; }
    public string? Symbol { get; init; }
    public OrderSide? Side { get; init; }
    public PositionSideKind? PositionSide { get; init; }
    public TimeInForceKind? TimeInForce { get; init; }
    public decimal? Quantity { get; init; }
    public AlgoStatusKind? AlgoStatus { get; init; }
    public string? ActualOrderId { get; init; }
    public decimal? ActualPrice { get; init; }
    public decimal? ActualQty { get; init; }
    public string? ActualType { get; init; }
    public decimal? TriggerPrice { get; init; }
    public decimal? Price { get; init; }
    public decimal? IcebergQuantity { get; init; }
    public decimal? TpTriggerPrice { get; init; }
    public decimal? TpPrice { get; init; }
    public decimal? SlTriggerPrice { get; init; }
    public decimal? SlPrice { get; init; }
    public string? TpOrderType { get; init; }
    public string? SelfTradePreventionMode { get; init; }
    public string? WorkingType { get; init; }
    public string? PriceMatch { get; init; }
    public bool? ClosePosition { get; init; }
    public bool? PriceProtect { get; init; }
    public bool? ReduceOnly { get; init; }
    public string? ActivatePrice { get; init; }
    public string? CallbackRate { get; init; }
    public long? CreateTime { get; init; }
    public long? UpdateTime { get; init; }
    public long? TriggerTime { get; init; }
    public long? GoodTillDate { get; init; }

    /// <summary>With a cancel: 200.</summary>
    public string? Code { get; init; }

    /// <summary>With a cancel: success.</summary>
    public string? Msg { get; init; }
}

internal sealed record UserTradeReply : WireMessage
{
    public required long Id { get; init; }
    public required long OrderId { get; init; }
    public required string Symbol { get; init; }
    public required OrderSide Side { get; init; }
    public PositionSideKind? PositionSide { get; init; }
    public required decimal Price { get; init; }
    public required decimal Qty { get; init; }
    public decimal? QuoteQty { get; init; }
    public decimal? RealizedPnl { get; init; }
    public required decimal Commission { get; init; }
    public required string CommissionAsset { get; init; }
    public bool? Buyer { get; init; }
    public bool Maker { get; init; }
    public required long Time { get; init; }
}

internal sealed record PositionReply : WireMessage
{
    public required string Symbol { get; init; }
    public required PositionSideKind PositionSide { get; init; }
    public required decimal PositionAmt { get; init; }
    public required decimal EntryPrice { get; init; }
    public decimal? BreakEvenPrice { get; init; }
    public decimal? MarkPrice { get; init; }
    public decimal? UnRealizedProfit { get; init; }
    public decimal? LiquidationPrice { get; init; }
    public decimal? Leverage { get; init; }
    public decimal? MaxNotionalValue { get; init; }
    public string? MarginType { get; init; }
    public string? IsAutoAddMargin { get; init; }
    public decimal? IsolatedMargin { get; init; }
    public decimal? Notional { get; init; }
    public string? MarginAsset { get; init; }
    public decimal? IsolatedWallet { get; init; }
    public decimal? InitialMargin { get; init; }
    public decimal? MaintMargin { get; init; }
    public decimal? PositionInitialMargin { get; init; }
    public decimal? OpenOrderInitialMargin { get; init; }
    public int? Adl { get; init; }
    public decimal? BidNotional { get; init; }
    public decimal? AskNotional { get; init; }
    public long? UpdateTime { get; init; }
}

internal sealed record BalanceReply : WireMessage
{
    public string? AccountAlias { get; init; }
    public required string Asset { get; init; }
    public required decimal Balance { get; init; }
    public decimal? CrossWalletBalance { get; init; }
    public decimal? CrossUnPnl { get; init; }
    public decimal? AvailableBalance { get; init; }
    public decimal? MaxWithdrawAmount { get; init; }
    public bool? MarginAvailable { get; init; }
    public long? UpdateTime { get; init; }
}

internal sealed record AccountConfigReply : WireMessage
{
    public int? FeeTier { get; init; }
    public required bool CanTrade { get; init; }
    public bool? CanDeposit { get; init; }
    public bool? CanWithdraw { get; init; }
    public required bool DualSidePosition { get; init; }
    public long? UpdateTime { get; init; }
    public bool? MultiAssetsMargin { get; init; }
    public int? TradeGroupId { get; init; }
}

internal sealed record SymbolConfigReply : WireMessage
{
    public required string Symbol { get; init; }
    public string? MarginType { get; init; }
    public string? IsAutoAddMargin { get; init; }
    public required int Leverage { get; init; }
    public decimal? MaxNotionalValue { get; init; }
}

internal sealed record LeverageReply : WireMessage
{
    public required int Leverage { get; init; }
    public decimal? MaxNotionalValue { get; init; }
    public required string Symbol { get; init; }
}

internal sealed record PositionModeReply : WireMessage
{
    public required bool DualSidePosition { get; init; }
}

internal sealed record MultiAssetsReply : WireMessage
{
    public required bool MultiAssetsMargin { get; init; }
}

internal sealed record CommissionReply : WireMessage
{
    public required string Symbol { get; init; }
    public required decimal MakerCommissionRate { get; init; }
    public required decimal TakerCommissionRate { get; init; }
    public decimal? RpiCommissionRate { get; init; }
}

internal sealed record CountdownReply : WireMessage
{
    public required string Symbol { get; init; }
    public required string CountdownTime { get; init; }
}

internal sealed record ListenKeyReply : WireMessage
{
    public string? ListenKey { get; init; }
}

internal sealed record BracketsReply : WireMessage
{
    public required string Symbol { get; init; }
    [JsonConverter(typeof(DecimalNumber))] public decimal NotionalCoef { get; init; }
    public required IReadOnlyList<BracketRow> Brackets { get; init; }
}

internal sealed record BracketRow : WireMessage
{
    public required int Bracket { get; init; }
    public required int InitialLeverage { get; init; }
    [JsonConverter(typeof(DecimalNumber))] public required decimal NotionalCap { get; init; }
    [JsonConverter(typeof(DecimalNumber))] public required decimal NotionalFloor { get; init; }
    [JsonConverter(typeof(DecimalNumber))] public required decimal MaintMarginRatio { get; init; }
    [JsonConverter(typeof(DecimalNumber))] public required decimal Cum { get; init; }
}
