using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Messages;
using DolphinLean.Exchange.Venues;

namespace DolphinLean.Exchange.Rest;

/// <summary>The answer of exchangeInfo: limits, assets, symbols with their filters.</summary>
internal static class ContractInfo
{
    public static ExchangeInfoReply All(Venue venue, long serverTimeMs) => new(
        "UTC", serverTimeMs, "U_MARGINED", RateLimits, [],
        [.. venue.Markets.Values.Select(market => market.Rules.QuoteAsset).Distinct().Select(asset => new AssetReply(asset, true, 0))],
        [.. venue.Markets.Values.Select(Symbol)]);

    public static RateLimitReply[] RateLimits { get; } =
    [
        new("REQUEST_WEIGHT", "MINUTE", 1, RateLimiter.WeightPerMinute), .. OrderLimits,
    ];

    public static RateLimitReply[] OrderLimits =>
    [
        new("ORDERS", "MINUTE", 1, RateLimiter.OrdersPerMinute), new("ORDERS", "SECOND", 10, RateLimiter.OrdersPerTenSeconds),
    ];

    private static SymbolReply Symbol(Market market)
    {
        var rules = market.Rules;
        return new SymbolReply
        {
            Symbol = rules.Symbol,
            Pair = rules.Symbol,
            Status = market.Status,
            BaseAsset = rules.BaseAsset,
            QuoteAsset = rules.QuoteAsset,
            MarginAsset = rules.QuoteAsset,
            PricePrecision = rules.PriceScale,
            QuantityPrecision = rules.QuantityScale,
            TriggerProtect = Text.Fixed(rules.TriggerProtect, 4),
            LiquidationFee = Text.Fixed(rules.LiquidationFee, 6),
            MarketTakeBound = Text.Fixed(rules.MarketTakeBound, 2),
            Filters = Filters(rules),
            OrderTypes = ["LIMIT", "MARKET", "STOP", "STOP_MARKET", "TAKE_PROFIT", "TAKE_PROFIT_MARKET", "TRAILING_STOP_MARKET"],
            TimeInForce = ["GTC", "IOC", "FOK", "GTX", "GTD"],
        };
    }

    private static FilterReply[] Filters(SymbolRules rules) =>
    [
        new() { FilterType = "PRICE_FILTER", MaxPrice = Text.Short(rules.MaxPrice), MinPrice = Text.Short(rules.MinPrice), TickSize = Text.Short(rules.TickSize) },
        new() { FilterType = "LOT_SIZE", MaxQty = Text.Short(rules.MaxQuantity), MinQty = Text.Short(rules.MinQuantity), StepSize = Text.Short(rules.StepSize) },
        new() { FilterType = "MARKET_LOT_SIZE", MaxQty = Text.Short(rules.MaxMarketQuantity), MinQty = Text.Short(rules.MinQuantity), StepSize = Text.Short(rules.StepSize) },
        new() { FilterType = "MAX_NUM_ORDERS", Limit = rules.MaxOrders },
        new() { FilterType = "MAX_NUM_ALGO_ORDERS", Limit = rules.MaxAlgoOrders },
        new() { FilterType = "MIN_NOTIONAL", Notional = Text.Short(rules.MinNotional) },
        new()
        {
            FilterType = "PERCENT_PRICE", MultiplierUp = Text.Fixed(rules.MultiplierUp, 4), MultiplierDown = Text.Fixed(rules.MultiplierDown, 4), MultiplierDecimal = "4",
        },
    ];
}
