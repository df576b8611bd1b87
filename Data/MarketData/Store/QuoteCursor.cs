using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>Moves over best quotes. A row group's prices and sizes are read when the first of its quotes is looked at: a book has its own.</summary>
internal sealed class QuoteCursor() : EventCursor(EventFiles.Quotes)
{
    private long[] _ids = [];
    private double[] _bids = [];
    private double[] _bidSizes = [];
    private double[] _asks = [];
    private double[] _askSizes = [];
    private int _readGroup = -1;

    /// <summary>The current quote.</summary>
    public QuoteEvent Current
    {
        get
        {
            if (_readGroup != Group)
                ReadQuotes();
            return new QuoteEvent(LocalTimes[Row], ExchangeTimes[Row], _ids[Row], _bids[Row], _bidSizes[Row], _asks[Row], _askSizes[Row]);
        }
    }

    protected override void Reserve(int rows)
    {
        _ids = Renew(_ids, rows);
        _bids = Renew(_bids, rows);
        _bidSizes = Renew(_bidSizes, rows);
        _asks = Renew(_asks, rows);
        _askSizes = Renew(_askSizes, rows);
    }

    protected override void Release()
    {
        Return(_ids);
        Return(_bids);
        Return(_bidSizes);
        Return(_asks);
        Return(_askSizes);
        _ids = [];
        _bids = _bidSizes = _asks = _askSizes = [];
    }

    protected override void Read(int group, int rows) => _readGroup = -1;

    private void ReadQuotes()
    {
        var (group, rows) = (Group, Rows);
        Table.Read(group, 3, _ids.AsSpan(0, rows));
        Table.Read(group, 4, _bids.AsSpan(0, rows));
        Table.Read(group, 5, _bidSizes.AsSpan(0, rows));
        Table.Read(group, 6, _asks.AsSpan(0, rows));
        Table.Read(group, 7, _askSizes.AsSpan(0, rows));
        _readGroup = group;
    }
}
