using DolphinLean.Data.MarketData.Book;
using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.MarketData.Store;

namespace DolphinLean.Engine.DepthFills;

/// <summary>A recording that is replayed into a book and a matcher, event by event.</summary>
public sealed class DepthSession
{
    private readonly EventReplay _replay;
    private readonly OrderBook _book;

    /// <summary>A session over a recording, which stays the caller's to dispose.</summary>
    /// <param name="replay">The recording, before its first event.</param>
    /// <param name="queue">Where cancels come from.</param>
    /// <param name="latency">How late orders and reports are.</param>
    /// <param name="fees">What fills cost.</param>
    public DepthSession(EventReplay replay, IQueueModel queue, ILatencyModel latency, IFillFees fees)
    {
        _replay = replay;
        _book = new OrderBook(replay.Series.Symbol, replay.Series.IsSpot, replay.Scale);
        Matcher = new DepthMatcher(_book, queue, latency, fees);
    }

    /// <summary>Takes orders and gives reports.</summary>
    public DepthMatcher Matcher { get; }

    /// <summary>The book as of the last event.</summary>
    public IOrderBookView Book => _book;

    /// <summary>Ticks of the prices.</summary>
    public TickScale Scale => _replay.Scale;

    /// <summary>When the last event was received, Unix nanoseconds.</summary>
    public long NowNs => _replay.LocalTimeNs;

    /// <summary>Moves to the next event and matches it; false behind the last.</summary>
    /// <exception cref="InvalidDataException">The recording is damaged.</exception>
    public bool MoveNext()
    {
        if (!_replay.MoveNext())
            return false;
        switch (_replay.Kind)
        {
            case MarketEventKind.BestQuote:
                Matcher.OnQuote(_replay.LocalTimeNs, _replay.ExchangeTimeMs);
                break;
            case MarketEventKind.Trade:
                Matcher.OnTrade(_replay.Trade);
                break;
            default:
                Matcher.OnDepth(_replay.Depth);
                break;
        }
        return true;
    }
}
