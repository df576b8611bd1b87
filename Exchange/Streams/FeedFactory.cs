using System.Globalization;
using DolphinLean.Exchange.Markets;

namespace DolphinLean.Exchange.Streams;

/// <summary>Makes the feed of a stream's name, such as <c>btcusdt@depth@100ms</c>.</summary>
internal static class FeedFactory
{
    /// <summary>The feed; null when there is no such stream.</summary>
    public static Feed? Create(StreamHub hub, string name) => name switch
    {
        "!bookTicker" => new BookTickerFeed(hub, name, ""),
        "!miniTicker@arr" => new TickerFeed(hub, name, "", isMini: true),
        "!ticker@arr" => new TickerFeed(hub, name, "", isMini: false),
        "!markPrice@arr" => new MarkPriceFeed(hub, name, "", 3_000),
        "!markPrice@arr@1s" => new MarkPriceFeed(hub, name, "", 1_000),
        "!forceOrder@arr" => new LiquidationFeed(hub, name, ""),
        "!contractInfo" => new ContractFeed(hub, name),
        _ => OfSymbol(hub, name),
    };

    private static Feed? OfSymbol(StreamHub hub, string name)
    {
        var parts = name.Split('@');
        if (parts.Length is < 2 or > 3 || hub.FindMarket(parts[0].ToUpperInvariant()) is not { } market)
            return null;
        var speed = parts.Length == 3 ? parts[2] : null;
        var (kind, symbol) = (parts[1], market.Symbol);
        if (kind == "markPrice")
            return speed is null or "3s" ? new MarkPriceFeed(hub, name, symbol, 3_000) : speed == "1s" ? new MarkPriceFeed(hub, name, symbol, 1_000) : null;
        if (kind.StartsWith("depth", StringComparison.Ordinal))
            return Depth(hub, name, market, kind["depth".Length..], speed);
        if (speed != null)
            return null;
        if (kind.StartsWith("kline_", StringComparison.Ordinal))
            return CandleInterval.Find(kind["kline_".Length..]) is { } interval ? new KlineFeed(hub, name, market, interval) : null;
        return kind switch
        {
            "aggTrade" => new AggregateTradeFeed(hub, name, market),
            "trade" => new TradeFeed(hub, name, symbol),
            "bookTicker" => new BookTickerFeed(hub, name, symbol),
            "miniTicker" => new TickerFeed(hub, name, symbol, isMini: true),
            "ticker" => new TickerFeed(hub, name, symbol, isMini: false),
            "forceOrder" => new LiquidationFeed(hub, name, symbol),
            _ => null,
        };
    }

    private static Feed? Depth(StreamHub hub, string name, Market market, string levels, string? speed)
    {
        long? rhythm = speed switch { null or "250ms" => 250, "0ms" => 50, "100ms" => 100, "500ms" => 500, _ => null };
        if (rhythm is not { } ms)
            return null;
        if (levels.Length == 0)
            return new DepthFeed(hub, name, market, ms);
        return levels is "5" or "10" or "20" ? new PartialDepthFeed(hub, name, market, int.Parse(levels, CultureInfo.InvariantCulture), ms) : null;
    }
}
