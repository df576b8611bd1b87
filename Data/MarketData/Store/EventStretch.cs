using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>Events that follow each other, by table. Valid until the replay moves on.</summary>
public readonly ref struct EventStretch
{
    private readonly DepthCursor _depth;
    private readonly TradeCursor _trades;
    private readonly QuoteCursor _quotes;

    internal EventStretch(DepthCursor depth, int changes, TradeCursor tradeCursor, int trades, QuoteCursor quoteCursor, int quotes)
    {
        (_depth, Changes) = (depth, changes);
        (_trades, Trades) = (tradeCursor, trades);
        (_quotes, Quotes) = (quoteCursor, quotes);
    }

    /// <summary>Changes of the book and snapshots.</summary>
    public int Changes { get; }

    /// <summary>Trades.</summary>
    public int Trades { get; }

    /// <summary>Best quotes.</summary>
    public int Quotes { get; }

    /// <summary>All of them.</summary>
    public int Events => Changes + Trades + Quotes;

    /// <summary>Prices, sizes and sides of the trades.</summary>
    public TradeRun TradeRun => Trades == 0 ? default : _trades.Run(Trades);

    /// <summary>Times of the changes.</summary>
    public EventTimes ChangeTimes => new(_depth, Changes);

    /// <summary>Times of the trades.</summary>
    public EventTimes TradeTimes => new(_trades, Trades);

    /// <summary>Times of the quotes.</summary>
    public EventTimes QuoteTimes => new(_quotes, Quotes);

    /// <summary>When the recorder received the last of them, Unix nanoseconds.</summary>
    public long LastLocalNs
    {
        get
        {
            var (sequence, ns) = (-1, 0L);
            TakeLast(ChangeTimes, ref sequence, ref ns);
            TakeLast(TradeTimes, ref sequence, ref ns);
            TakeLast(QuoteTimes, ref sequence, ref ns);
            return ns;
        }
    }

    /// <summary>A change of the book or a snapshot.</summary>
    public DepthChange Change(int index) => _depth.At(_depth.Row + index);

    private static void TakeLast(in EventTimes times, ref int sequence, ref long ns)
    {
        if (times.Sequences is [.., var last] && last > sequence)
            (sequence, ns) = (last, times.LocalNs[^1]);
    }
}
