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

    /// <summary>The events from the current one on that came up to a time, by table and as far as they are in memory; none when it came later.</summary>
    /// <param name="untilNs">The time, Unix nanoseconds.</param>
    public EventStretch Ahead(long untilNs)
    {
        // Before the first event that came later, every table's rows are of the stretch, and no others.
        var end = Math.Min(_depth.FirstBehind(untilNs), Math.Min(_trades.FirstBehind(untilNs), _quotes.FirstBehind(untilNs)));
        return new EventStretch(_depth, _depth.CountBefore(end), _trades, _trades.CountBefore(end), _quotes, _quotes.CountBefore(end));
    }

    /// <summary>Moves behind a stretch from the current event on; false behind the last event.</summary>
    public bool Pass(in EventStretch stretch)
    {
        _depth.Pass(stretch.Changes);
        _trades.Pass(stretch.Trades);
        _quotes.Pass(stretch.Quotes);
        return Merge();
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
