namespace DolphinLean.Data.MarketData.Events;

/// <summary>One change of an order book, or with <see cref="IsSnapshot"/> the book itself. Valid until the source moves on.</summary>
/// <remarks>Prices are in ticks. A level of size 0 is gone. Levels come as they were sent; a price may be named twice, the last counts.</remarks>
public readonly ref struct DepthChange
{
    /// <summary>Whether the levels replace the book.</summary>
    public bool IsSnapshot { get; init; }

    /// <summary>When the recorder received it, Unix nanoseconds.</summary>
    public long LocalTimeNs { get; init; }

    /// <summary>When the exchange sent it, Unix milliseconds; 0 when the message does not say.</summary>
    public long ExchangeTimeMs { get; init; }

    /// <summary>First update id it holds (<c>U</c>); of a snapshot <c>lastUpdateId</c>.</summary>
    public long FirstUpdateId { get; init; }

    /// <summary>Last update id it holds (<c>u</c>); of a snapshot <c>lastUpdateId</c>.</summary>
    public long LastUpdateId { get; init; }

    /// <summary>Last update id of the change before (<c>pu</c>); −1 where the market does not send it.</summary>
    public long PreviousUpdateId { get; init; }

    /// <summary>Prices of the bids.</summary>
    public ReadOnlySpan<int> BidTicks { get; init; }

    /// <summary>Sizes of the bids, in the base asset.</summary>
    public ReadOnlySpan<double> BidSizes { get; init; }

    /// <summary>Prices of the asks.</summary>
    public ReadOnlySpan<int> AskTicks { get; init; }

    /// <summary>Sizes of the asks, in the base asset.</summary>
    public ReadOnlySpan<double> AskSizes { get; init; }
}
