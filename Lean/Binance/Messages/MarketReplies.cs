using System.Text.Json;
using System.Text.Json.Serialization;

namespace DolphinLean.Binance.Messages;

// Answers about the market.

internal sealed record ServerTimeReply : WireMessage
{
    public required long ServerTime { get; init; }
}

internal sealed record DepthReply : WireMessage
{
    public required long LastUpdateId { get; init; }
    [JsonPropertyName("E")] public long OutputTime { get; init; }
    [JsonPropertyName("T")] public long TransactionTime { get; init; }
    public required IReadOnlyList<decimal[]> Bids { get; init; }
    public required IReadOnlyList<decimal[]> Asks { get; init; }
}

internal sealed record AggregateTradeReply : WireMessage
{
    [JsonPropertyName("a")] public required long Id { get; init; }
    [JsonPropertyName("p")] public required decimal Price { get; init; }
    [JsonPropertyName("q")] public required decimal Quantity { get; init; }
    [JsonPropertyName("f")] public long FirstId { get; init; }
    [JsonPropertyName("l")] public long LastId { get; init; }
    [JsonPropertyName("T")] public required long Time { get; init; }
    [JsonPropertyName("m")] public bool IsBuyerMaker { get; init; }
}

internal sealed record BookTickerReply : WireMessage
{
    public long? LastUpdateId { get; init; }
    public required string Symbol { get; init; }
    public required decimal BidPrice { get; init; }
    public required decimal BidQty { get; init; }
    public required decimal AskPrice { get; init; }
    public required decimal AskQty { get; init; }
    public long? Time { get; init; }
}

internal sealed record MarkPriceReply : WireMessage
{
    public required string Symbol { get; init; }
    public required decimal MarkPrice { get; init; }
    public decimal? IndexPrice { get; init; }
    public decimal? EstimatedSettlePrice { get; init; }
    public decimal? LastFundingRate { get; init; }
    public long? NextFundingTime { get; init; }
    public decimal? InterestRate { get; init; }
    public long? Time { get; init; }
}

internal sealed record FundingInfoReply : WireMessage
{
    public required string Symbol { get; init; }
    public decimal? AdjustedFundingRateCap { get; init; }
    public decimal? AdjustedFundingRateFloor { get; init; }
    public required int FundingIntervalHours { get; init; }
    public bool? Disclaimer { get; init; }
}

internal sealed record ExchangeInfoReply : WireMessage
{
    public string? Timezone { get; init; }
    public long? ServerTime { get; init; }
    public string? FuturesType { get; init; }
    public IReadOnlyList<RateLimitRow>? RateLimits { get; init; }
    public IReadOnlyList<FilterRow>? ExchangeFilters { get; init; }
    public IReadOnlyList<AssetRow>? Assets { get; init; }
    public required IReadOnlyList<SymbolRow> Symbols { get; init; }
}

internal sealed record RateLimitRow : WireMessage
{
    public required string RateLimitType { get; init; }
    public required string Interval { get; init; }
    public required int IntervalNum { get; init; }
    public required int Limit { get; init; }
}

internal sealed record AssetRow : WireMessage
{
    public required string Asset { get; init; }
    public bool? MarginAvailable { get; init; }

    /// <summary>A number in the documentation, a text as served.</summary>
    public JsonElement? AutoAssetExchange { get; init; }
}

internal sealed record SymbolRow : WireMessage
{
    public required string Symbol { get; init; }
    public string? Pair { get; init; }
    public string? ContractType { get; init; }
    public long? DeliveryDate { get; init; }
    public long? OnboardDate { get; init; }
    public required ContractStatus Status { get; init; }
    public decimal? MaintMarginPercent { get; init; }
    public decimal? RequiredMarginPercent { get; init; }
    public string? BaseAsset { get; init; }
    public string? QuoteAsset { get; init; }
    public string? MarginAsset { get; init; }
    public int? PricePrecision { get; init; }
    public int? QuantityPrecision { get; init; }
    public int? BaseAssetPrecision { get; init; }
    public int? QuotePrecision { get; init; }
    public string? UnderlyingType { get; init; }
    public IReadOnlyList<string>? UnderlyingSubType { get; init; }
    public int? SettlePlan { get; init; }
    public decimal? TriggerProtect { get; init; }
    public decimal? LiquidationFee { get; init; }
    public decimal? MarketTakeBound { get; init; }
    public int? MaxMoveOrderLimit { get; init; }
    public required IReadOnlyList<FilterRow> Filters { get; init; }
    [JsonPropertyName("OrderType")] public IReadOnlyList<OrderKind>? LetterOrderTypes { get; init; }
    public IReadOnlyList<OrderKind>? OrderTypes { get; init; }
    public IReadOnlyList<TimeInForceKind>? TimeInForce { get; init; }
    public IReadOnlyList<string>? PermissionSets { get; init; }
}

internal sealed record FilterRow : WireMessage
{
    public required FilterKind FilterType { get; init; }
    public decimal? MaxPrice { get; init; }
    public decimal? MinPrice { get; init; }
    public decimal? TickSize { get; init; }
    public decimal? MaxQty { get; init; }
    public decimal? MinQty { get; init; }
    public decimal? StepSize { get; init; }
    public int? Limit { get; init; }
    public decimal? Notional { get; init; }
    public decimal? MultiplierUp { get; init; }
    public decimal? MultiplierDown { get; init; }
    public JsonElement? MultiplierDecimal { get; init; }
    public string? PositionControlSide { get; init; }
}
