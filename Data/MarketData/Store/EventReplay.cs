using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>Gives the events of a series in the order in which the recorder received them.</summary>
/// <remarks>Holds one row group of each table in memory; in a steady state it allocates nothing. Not thread-safe.</remarks>
public sealed class EventReplay : IDisposable
{
    private readonly EventStore _store;
    private readonly IReadOnlyList<DateOnly> _days;
    private readonly DepthCursor _depth;
    private readonly TradeCursor _trades = new();
    private readonly QuoteCursor _quotes = new();
    private EventCursor? _current;
    private int _nextDay;

    internal EventReplay(EventStore store, EventSeries series, IReadOnlyList<DateOnly> days)
    {
        _store = store;
        Series = series;
        _days = days;
        Scale = store.ScaleOf(series, days);
        _depth = new DepthCursor(Scale);
    }

    /// <summary>Whose events.</summary>
    public EventSeries Series { get; }

    /// <summary>Ticks of the prices.</summary>
    public TickScale Scale { get; }

    /// <summary>The day of the current event.</summary>
    public DateOnly Day => _days[_nextDay - 1];

    /// <summary>Place of the current event in its day, from 0.</summary>
    public long Sequence => _current!.Sequence;

    /// <summary>What the current event is.</summary>
    public MarketEventKind Kind { get; private set; }

    /// <summary>When the recorder received the current event, Unix nanoseconds.</summary>
    public long LocalTimeNs { get; private set; }

    /// <summary>When the exchange sent the current event, Unix milliseconds; 0 when it did not say.</summary>
    public long ExchangeTimeMs => _current!.ExchangeTimes[_current.Row];

    /// <summary>The current event when it is a change of the book or a snapshot. Valid until the replay moves on.</summary>
    public DepthChange Depth => _depth.Current;

    /// <summary>The current event when it is a trade.</summary>
    public TradeEvent Trade => _trades.Current;

    /// <summary>The current event when it is a quote.</summary>
    public QuoteEvent Quote => _quotes.Current;

    /// <summary>Moves to the next event; false behind the last.</summary>
    /// <exception cref="InvalidDataException">A table is damaged.</exception>
    public bool MoveNext()
    {
        // Sequences are dense, so that the next number is the next event wherever it stands.
        if (_current is { } current && current.TryFollow())
        {
            LocalTimeNs = current.LocalTimes[current.Row];
            if (Kind <= MarketEventKind.DepthSnapshot)
                Kind = _depth.IsSnapshot ? MarketEventKind.DepthSnapshot : MarketEventKind.DepthUpdate;
            return true;
        }
        _current?.MoveNext();
        return Merge();
    }

    /// <summary>How many quotes, or trades, follow each other from the current one on, up to a time and as far as they are in memory; 0 when it is neither.</summary>
    /// <param name="untilNs">The time, Unix nanoseconds.</param>
    public int CountRun(long untilNs) => Kind switch
    {
        MarketEventKind.BestQuote => _quotes.CountRun(Math.Min(_depth.Sequence, _trades.Sequence), untilNs),
        MarketEventKind.Trade => _trades.CountRun(Math.Min(_depth.Sequence, _quotes.Sequence), untilNs),
        _ => 0,
    };

    /// <summary>When the recorder received so many events of a run, Unix nanoseconds.</summary>
    public ReadOnlySpan<long> LocalTimes(int events) => _current!.LocalTimes.AsSpan(_current.Row, events);

    /// <summary>When the exchange sent so many events of a run, Unix milliseconds; 0 when it did not say.</summary>
    public ReadOnlySpan<long> ExchangeTimes(int events) => _current!.ExchangeTimes.AsSpan(_current.Row, events);

    /// <summary>Prices, sizes and sides of so many trades of a run.</summary>
    public TradeRun Trades(int events) => _trades.Run(events);

    /// <summary>Moves behind so many events of a run; false behind the last event.</summary>
    public bool Pass(int events)
    {
        _current!.MoveToLast(events);
        return MoveNext();
    }

    /// <summary>Unmaps all tables.</summary>
    public void Dispose()
    {
        _depth.Dispose();
        _trades.Dispose();
        _quotes.Dispose();
    }

    /// <summary>Turns to the table whose next row comes first, and from day to day.</summary>
    private bool Merge()
    {
        while (true)
        {
            var (depth, trade, quote) = (_depth.Sequence, _trades.Sequence, _quotes.Sequence);
            if (quote < trade && quote < depth)
                return Turn(_quotes, MarketEventKind.BestQuote);
            if (trade < depth)
                return Turn(_trades, MarketEventKind.Trade);
            if (depth < long.MaxValue)
                return Turn(_depth, _depth.IsSnapshot ? MarketEventKind.DepthSnapshot : MarketEventKind.DepthUpdate);
            if (_nextDay == _days.Count)
                return false;
            OpenDay(_days[_nextDay++]);
        }
    }

    private bool Turn(EventCursor cursor, MarketEventKind kind)
    {
        _current = cursor;
        Kind = kind;
        LocalTimeNs = cursor.LocalTimes[cursor.Row];
        return true;
    }

    private void OpenDay(DateOnly day)
    {
        _depth.Open(_store.TableOf(Series, day, "depth"), _store.TableOf(Series, day, "levels"));
        _trades.Open(_store.TableOf(Series, day, "trades"));
        _quotes.Open(_store.TableOf(Series, day, "quotes"));
    }
}
