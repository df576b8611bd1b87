namespace DolphinLean.Exchange.Messages;

// Answers about an account. Names are those of the protocol in camel case; amounts are texts, as Binance sends them.

internal sealed record CodeReply(int Code, string Msg);

internal sealed record IncomeReply(
    string Symbol, string IncomeType, string Income, string Asset, string Info, long Time, string TranId, string TradeId);

internal sealed record BalanceReply(
    string AccountAlias, string Asset, string Balance, string CrossWalletBalance, string CrossUnPnl, string AvailableBalance,
    string MaxWithdrawAmount, bool MarginAvailable, long UpdateTime);

internal sealed record AccountReply
{
    public int? FeeTier { get; init; }
    public bool? CanTrade { get; init; }
    public bool? CanDeposit { get; init; }
    public bool? CanWithdraw { get; init; }
    public long? UpdateTime { get; init; }
    public bool? MultiAssetsMargin { get; init; }
    public int? TradeGroupId { get; init; }
    public required string TotalInitialMargin { get; init; }
    public required string TotalMaintMargin { get; init; }
    public required string TotalWalletBalance { get; init; }
    public required string TotalUnrealizedProfit { get; init; }
    public required string TotalMarginBalance { get; init; }
    public required string TotalPositionInitialMargin { get; init; }
    public required string TotalOpenOrderInitialMargin { get; init; }
    public required string TotalCrossWalletBalance { get; init; }
    public required string TotalCrossUnPnl { get; init; }
    public required string AvailableBalance { get; init; }
    public required string MaxWithdrawAmount { get; init; }
    public required IReadOnlyList<AccountAsset> Assets { get; init; }
    public required IReadOnlyList<AccountPosition> Positions { get; init; }
}

internal sealed record AccountAsset(
    string Asset, string WalletBalance, string UnrealizedProfit, string MarginBalance, string MaintMargin, string InitialMargin,
    string PositionInitialMargin, string OpenOrderInitialMargin, string CrossWalletBalance, string CrossUnPnl, string AvailableBalance,
    string MaxWithdrawAmount, bool MarginAvailable, long UpdateTime);

internal sealed record AccountPosition
{
    public required string Symbol { get; init; }
    public required string PositionSide { get; init; }
    public required string PositionAmt { get; init; }
    public required string UnrealizedProfit { get; init; }
    public required string IsolatedMargin { get; init; }
    public required string Notional { get; init; }
    public required string IsolatedWallet { get; init; }
    public required string InitialMargin { get; init; }
    public required string MaintMargin { get; init; }
    public string? PositionInitialMargin { get; init; }
    public string? OpenOrderInitialMargin { get; init; }
    public string? Leverage { get; init; }
    public bool? Isolated { get; init; }
    public string? EntryPrice { get; init; }
    public string? BreakEvenPrice { get; init; }
    public string? MaxNotional { get; init; }
    public string? BidNotional { get; init; }
    public string? AskNotional { get; init; }
    public required long UpdateTime { get; init; }
}

internal sealed record PositionReply
{
    public required string Symbol { get; init; }
    public required string PositionSide { get; init; }
    public required string PositionAmt { get; init; }
    public required string EntryPrice { get; init; }
    public required string BreakEvenPrice { get; init; }
    public required string MarkPrice { get; init; }
    public required string UnRealizedProfit { get; init; }
    public required string LiquidationPrice { get; init; }
    public required string Leverage { get; init; }
    public required string MaxNotionalValue { get; init; }
    public required string MarginType { get; init; }
    public required string IsAutoAddMargin { get; init; }
    public required string IsolatedMargin { get; init; }
    public required string Notional { get; init; }
    public string? MarginAsset { get; init; }
    public required string IsolatedWallet { get; init; }
    public string? InitialMargin { get; init; }
    public string? MaintMargin { get; init; }
    public string? PositionInitialMargin { get; init; }
    public string? OpenOrderInitialMargin { get; init; }
    public int? Adl { get; init; }
    public string? BidNotional { get; init; }
    public string? AskNotional { get; init; }
    public required long UpdateTime { get; init; }
}

internal sealed record AccountConfigReply(
    int FeeTier, bool CanTrade, bool CanDeposit, bool CanWithdraw, bool DualSidePosition, long UpdateTime, bool MultiAssetsMargin, int TradeGroupId);

internal sealed record SymbolConfigReply(string Symbol, string MarginType, string IsAutoAddMargin, int Leverage, string MaxNotionalValue);

internal sealed record LeverageReply(int Leverage, string MaxNotionalValue, string Symbol);

internal sealed record DualSideReply(bool DualSidePosition);

internal sealed record MultiAssetsReply(bool MultiAssetsMargin);

internal sealed record FeeBurnReply(bool FeeBurn);

internal sealed record PositionMarginReply(decimal Amount, int Code, string Msg, int Type);

internal sealed record MarginChangeReply(string Symbol, int Type, string DeltaType, string Amount, string Asset, long Time, string PositionSide);

internal sealed record BracketsReply(string Symbol, decimal NotionalCoef, IReadOnlyList<BracketReply> Brackets);

internal sealed record BracketReply(int Bracket, int InitialLeverage, decimal NotionalCap, decimal NotionalFloor, decimal MaintMarginRatio, decimal Cum);

internal sealed record CommissionReply(string Symbol, string MakerCommissionRate, string TakerCommissionRate);

internal sealed record CountdownReply(string Symbol, string CountdownTime);

internal sealed record ListenKeyReply(string ListenKey);

internal sealed record AdlReply(string Symbol, Dictionary<string, int> AdlQuantile);

internal sealed record EmptyReply;
