namespace DolphinLean.Data.MarketData.Store;

/// <summary>Times of events of one table that follow each other there. Valid until the replay moves on.</summary>
public readonly ref struct EventTimes
{
    private readonly EventCursor _cursor;
    private readonly int _rows;

    internal EventTimes(EventCursor cursor, int rows) => (_cursor, _rows) = (cursor, rows);

    /// <summary>Places of the events in their day.</summary>
    public ReadOnlySpan<int> Sequences => _rows == 0 ? [] : _cursor.Sequences.AsSpan(_cursor.Row, _rows);

    /// <summary>When the recorder received them, Unix nanoseconds.</summary>
    public ReadOnlySpan<long> LocalNs => _rows == 0 ? [] : _cursor.LocalTimes.AsSpan(_cursor.Row, _rows);

    /// <summary>When the exchange sent them, Unix milliseconds; 0 when it did not say.</summary>
    public ReadOnlySpan<long> ExchangeMs => _rows == 0 ? [] : _cursor.ExchangeTimes.AsSpan(_cursor.Row, _rows);
}
