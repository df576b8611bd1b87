using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>Moves over best quotes.</summary>
internal sealed class QuoteCursor() : EventCursor(EventFiles.Quotes)
{
    private long[] _exchangeTimes = [];
    private long[] _ids = [];
    private double[] _bids = [];
    private double[] _bidSizes = [];
    private double[] _asks = [];
    private double[] _askSizes = [];

    /// <summary>The current quote.</summary>
    public QuoteEvent Current => new(LocalTimes[Row], _exchangeTimes[Row], _ids[Row], _bids[Row], _bidSizes[Row], _asks[Row], _askSizes[Row]);

    protected override void Reserve(int rows)
    {
        _exchangeTimes = Renew(_exchangeTimes, rows);
        _ids = Renew(_ids, rows);
        _bids = Renew(_bids, rows);
        _bidSizes = Renew(_bidSizes, rows);
        _asks = Renew(_asks, rows);
        _askSizes = Renew(_askSizes, rows);
    }

    protected override void Release()
    {
        Return(_exchangeTimes);
        Return(_ids);
        Return(_bids);
        Return(_bidSizes);
        Return(_asks);
        Return(_askSizes);
        _exchangeTimes = _ids = [];
        _bids = _bidSizes = _asks = _askSizes = [];
    }

    protected override void Read(int group, int rows)
    {
        ReadTimes(group, 2, _exchangeTimes.AsSpan(0, rows));
        Table.Read(group, 3, _ids.AsSpan(0, rows));
        Table.Read(group, 4, _bids.AsSpan(0, rows));
        Table.Read(group, 5, _bidSizes.AsSpan(0, rows));
        Table.Read(group, 6, _asks.AsSpan(0, rows));
        Table.Read(group, 7, _askSizes.AsSpan(0, rows));
    }
}
