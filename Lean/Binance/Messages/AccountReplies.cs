using System.Text.Json.Serialization;

namespace DolphinLean.Binance.Messages;

// Answers about the account.

/// <summary>A refusal, or a plain confirmation.</summary>
internal sealed record CodeReply : WireMessage
{
    public required int Code { get; init; }
    public required string Msg { get; init; }
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
