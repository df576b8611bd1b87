namespace DolphinLean.Exchange.Messages;

// Answers about the market. Names are those of the protocol in camel case.

internal sealed record TimeReply(long ServerTime);

internal sealed record ExchangeInfoReply(
    string Timezone, long ServerTime, string FuturesType, IReadOnlyList<RateLimitReply> RateLimits, IReadOnlyList<string> ExchangeFilters,
    IReadOnlyList<AssetReply> Assets, IReadOnlyList<SymbolReply> Symbols);

internal sealed record RateLimitReply(string RateLimitType, string Interval, int IntervalNum, int Limit);

internal sealed record AssetReply(string Asset, bool MarginAvailable, int AutoAssetExchange);

internal sealed record SymbolReply
{
    public required string Symbol { get; init; }
    public required string Pair { get; init; }
    public string ContractType { get; init; } = "PERPETUAL";
    public long DeliveryDate { get; init; } = 4_133_404_800_000;
    public long OnboardDate { get; init; } = 1_569_398_400_000;
    public required string Status { get; init; }
    public string MaintMarginPercent { get; init; } = "2.5000";
    public string RequiredMarginPercent { get; init; } = "5.0000";
    public required string BaseAsset { get; init; }
    public required string QuoteAsset { get; init; }
    public required string MarginAsset { get; init; }
    public required int PricePrecision { get; init; }
    public required int QuantityPrecision { get; init; }
    public int BaseAssetPrecision { get; init; } = 8;
    public int QuotePrecision { get; init; } = 8;
    public string UnderlyingType { get; init; } = "COIN";
    public IReadOnlyList<string> UnderlyingSubType { get; init; } = [];
    public int SettlePlan { get; init; }
    public required string TriggerProtect { get; init; }
    public required string LiquidationFee { get; init; }
    public required string MarketTakeBound { get; init; }
    public required IReadOnlyList<FilterReply> Filters { get; init; }
    public required IReadOnlyList<string> OrderTypes { get; init; }
    public required IReadOnlyList<string> TimeInForce { get; init; }
}

internal sealed record FilterReply
{
    public required string FilterType { get; init; }
    public string? MaxPrice { get; init; }
    public string? MinPrice { get; init; }
    public string? TickSize { get; init; }
    public string? MaxQty { get; init; }
    public string? MinQty { get; init; }
    public string? StepSize { get; init; }
    public int? Limit { get; init; }
    public string? Notional { get; init; }
    public string? MultiplierUp { get; init; }
    public string? MultiplierDown { get; init; }
    public string? MultiplierDecimal { get; init; }
}

internal sealed record TradeReply(long Id, string Price, string Qty, string QuoteQty, long Time, bool IsBuyerMaker);

internal sealed record PremiumReply(
    string Symbol, string MarkPrice, string IndexPrice, string EstimatedSettlePrice, string LastFundingRate, string InterestRate,
    long NextFundingTime, long Time);

internal sealed record FundingReply(string Symbol, long FundingTime, string FundingRate, string MarkPrice);

internal sealed record FundingInfoReply(
    string Symbol, string AdjustedFundingRateCap, string AdjustedFundingRateFloor, int FundingIntervalHours, bool Disclaimer);

internal sealed record TickerReply
{
    public required string Symbol { get; init; }
    public required string PriceChange { get; init; }
    public required string PriceChangePercent { get; init; }
    public required string WeightedAvgPrice { get; init; }
    public required string LastPrice { get; init; }
    public required string LastQty { get; init; }
    public required string OpenPrice { get; init; }
    public required string HighPrice { get; init; }
    public required string LowPrice { get; init; }
    public required string Volume { get; init; }
    public required string QuoteVolume { get; init; }
    public required long OpenTime { get; init; }
    public required long CloseTime { get; init; }
    public required long FirstId { get; init; }
    public required long LastId { get; init; }
    public required long Count { get; init; }
}

internal sealed record PriceReply(string Symbol, string Price, long Time);

internal sealed record BookTickerReply(
    string Symbol, string BidPrice, string BidQty, string AskPrice, string AskQty, long Time, long LastUpdateId);

internal sealed record OpenInterestReply(string OpenInterest, string Symbol, long Time);
