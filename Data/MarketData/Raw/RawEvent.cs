using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Data.MarketData.Raw;

/// <summary>What one recorded line says. One instance is filled again and again.</summary>
public sealed class RawEvent
{
    private double[] _prices = new double[256];
    private double[] _sizes = new double[256];

    /// <summary>What the line is; fields of other kinds hold what an earlier line left.</summary>
    public MarketEventKind Kind { get; set; }

    /// <summary>Whether the message has the form of the spot market.</summary>
    public bool IsSpot { get; set; }

    /// <summary>Ticker in upper case; empty for a snapshot, which names none.</summary>
    public string Symbol { get; set; } = "";

    /// <summary>When the recorder received it, Unix nanoseconds.</summary>
    public long LocalTimeNs { get; set; }

    /// <summary>When the exchange sent it (<c>E</c>), Unix milliseconds; 0 without it.</summary>
    public long ExchangeTimeMs { get; set; }

    /// <summary>When it happened (<c>T</c>), Unix milliseconds; 0 without it.</summary>
    public long TransactionTimeMs { get; set; }

    /// <summary>First update id of a depth update; a snapshot's <c>lastUpdateId</c>.</summary>
    public long FirstUpdateId { get; set; }

    /// <summary>Last update id of a depth update or quote; a snapshot's <c>lastUpdateId</c>.</summary>
    public long LastUpdateId { get; set; }

    /// <summary>Update id of the depth update before (<c>pu</c>); −1 without it.</summary>
    public long PreviousUpdateId { get; set; }

    /// <summary>Bids among the levels, which come first.</summary>
    public int BidCount { get; set; }

    /// <summary>Asks among the levels.</summary>
    public int AskCount { get; set; }

    /// <summary>Prices of the levels, bids first.</summary>
    public ReadOnlySpan<double> Prices => _prices.AsSpan(0, BidCount + AskCount);

    /// <summary>Sizes of the levels, bids first.</summary>
    public ReadOnlySpan<double> Sizes => _sizes.AsSpan(0, BidCount + AskCount);

    /// <summary>Number of the trade.</summary>
    public long TradeId { get; set; }

    /// <summary>Price of the trade.</summary>
    public double Price { get; set; }

    /// <summary>Size of the trade.</summary>
    public double Size { get; set; }

    /// <summary>Whether the buyer's order was resting.</summary>
    public bool IsBuyerMaker { get; set; }

    /// <summary>Best bid.</summary>
    public double BidPrice { get; set; }

    /// <summary>Size at the best bid.</summary>
    public double BidSize { get; set; }

    /// <summary>Best ask.</summary>
    public double AskPrice { get; set; }

    /// <summary>Size at the best ask.</summary>
    public double AskSize { get; set; }

    /// <summary>Sets a level; the arrays grow.</summary>
    internal void SetLevel(int index, double price, double size)
    {
        if (index >= _prices.Length)
        {
            Array.Resize(ref _prices, 2 * index);
            Array.Resize(ref _sizes, 2 * index);
        }
        _prices[index] = price;
        _sizes[index] = size;
    }
}
