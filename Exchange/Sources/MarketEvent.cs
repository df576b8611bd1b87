using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Sources;

/// <summary>What a source of recorded or made market data tells.</summary>
internal enum MarketEventKind
{
    /// <summary>A finished minute candle of the time before the session.</summary>
    History,

    /// <summary>Quantity at one price.</summary>
    Level,

    /// <summary>Quantity that comes to a price, or leaves it when below 0; nothing where the market shows nothing any more.</summary>
    Change,

    /// <summary>All prices at once.</summary>
    Snapshot,

    /// <summary>A trade; the side is the taker's.</summary>
    Trade,

    /// <summary>Mark price.</summary>
    Mark,

    /// <summary>Rate of the next funding settlement.</summary>
    FundingRate,
}

/// <summary>Quantity of the market at a price.</summary>
internal readonly record struct PriceLevel(decimal Price, decimal Quantity);

/// <summary>One event of one symbol at a time, Unix milliseconds.</summary>
internal sealed record MarketEvent(long TimeMs, string Symbol, MarketEventKind Kind)
{
    public OrderSide Side { get; init; }
    public decimal Price { get; init; }
    public decimal Quantity { get; init; }
    public Candle? Candle { get; init; }
    public IReadOnlyList<PriceLevel>? Bids { get; init; }
    public IReadOnlyList<PriceLevel>? Asks { get; init; }
}
