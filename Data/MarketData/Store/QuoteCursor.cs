using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>Moves over best quotes. A row group's prices and sizes are read when the first of its quotes is looked at: a book has its own.</summary>
internal sealed class QuoteCursor() : EventCursor(EventFiles.Quotes)
{
    private readonly NumberColumn _bids = new();
    private readonly NumberColumn _bidSizes = new();
    private readonly NumberColumn _asks = new();
    private readonly NumberColumn _askSizes = new();
    private long[] _ids = [];
    private int _readGroup = -1;

    /// <summary>The current quote.</summary>
    public QuoteEvent Current
    {
        get
        {
            if (_readGroup != Group)
                ReadQuotes();
            return new QuoteEvent(
                LocalTimes[Row], ExchangeTimes[Row], _ids[Row], _bids.Numbers[Row], _bidSizes.Numbers[Row], _asks.Numbers[Row], _askSizes.Numbers[Row]);
        }
    }

    protected override void Reserve(int rows) => _ids = Renew(_ids, rows);

    protected override void Release()
    {
        _bids.Release();
        _bidSizes.Release();
        _asks.Release();
        _askSizes.Release();
        Return(_ids);
        _ids = [];
    }

    protected override void Read(int group, int rows) => _readGroup = -1;

    private void ReadQuotes()
    {
        Table.Read(Group, 3, _ids.AsSpan(0, Rows));
        _bids.ReadNumbers(Table, Group, 4, Rows);
        _bidSizes.ReadNumbers(Table, Group, 5, Rows);
        _asks.ReadNumbers(Table, Group, 6, Rows);
        _askSizes.ReadNumbers(Table, Group, 7, Rows);
        _readGroup = Group;
    }
}
