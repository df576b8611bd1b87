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
        _exchangeTimes = new long[rows];
        _ids = new long[rows];
        _bids = new double[rows];
        _bidSizes = new double[rows];
        _asks = new double[rows];
        _askSizes = new double[rows];
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
