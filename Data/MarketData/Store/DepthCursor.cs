using System.Globalization;
using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>Moves over changes of the book and snapshots, with their levels in ticks.</summary>
/// <param name="scale">The ticks.</param>
internal sealed class DepthCursor(TickScale scale) : EventCursor(EventFiles.Depth)
{
    private readonly NumberColumn _prices = new();
    private readonly NumberColumn _sizes = new();
    private ITableReader? _levels;
    private int _nextLevelGroup;
    private int[] _isSnapshot = [];
    private long[] _firstIds = [];
    private long[] _lastIds = [];
    private long[] _previousIds = [];
    private int[] _bidCounts = [];
    private int[] _askCounts = [];
    private int[] _starts = [];

    /// <summary>Whether the current change is a snapshot.</summary>
    public bool IsSnapshot => _isSnapshot[Row] != 0;

    /// <summary>The current change.</summary>
    public DepthChange Current => At(Row);

    /// <summary>The change of a row in memory.</summary>
    public DepthChange At(int row)
    {
        var start = _starts[row];
        var (bids, asks) = (_bidCounts[row], _askCounts[row]);
        var ticks = _prices.Ticks.Slice(start, bids + asks);
        var sizes = _sizes.Numbers.Slice(start, bids + asks);
        return new DepthChange
        {
            IsSnapshot = _isSnapshot[row] != 0,
            LocalTimeNs = LocalTimes[row],
            ExchangeTimeMs = ExchangeTimes[row],
            FirstUpdateId = _firstIds[row],
            LastUpdateId = _lastIds[row],
            PreviousUpdateId = _previousIds[row],
            BidTicks = ticks[..bids],
            BidSizes = sizes[..bids],
            AskTicks = ticks[bids..],
            AskSizes = sizes[bids..],
        };
    }

    /// <summary>Turns to the changes and levels of a day.</summary>
    public void Open(string depthPath, string levelsPath)
    {
        _levels?.Dispose();
        _levels = TableFile.Open(levelsPath);
        EventFiles.CheckSchema(_levels, EventFiles.Levels);
        _nextLevelGroup = 0;
        Open(depthPath);
    }

    protected override void Reserve(int rows)
    {
        _isSnapshot = Renew(_isSnapshot, rows);
        _firstIds = Renew(_firstIds, rows);
        _lastIds = Renew(_lastIds, rows);
        _previousIds = Renew(_previousIds, rows);
        _bidCounts = Renew(_bidCounts, rows);
        _askCounts = Renew(_askCounts, rows);
        _starts = Renew(_starts, rows);
    }

    protected override void Release()
    {
        _levels?.Dispose();
        _prices.Release();
        _sizes.Release();
        Return(_isSnapshot);
        Return(_firstIds);
        Return(_lastIds);
        Return(_previousIds);
        Return(_bidCounts);
        Return(_askCounts);
        Return(_starts);
        _isSnapshot = _bidCounts = _askCounts = _starts = [];
        _firstIds = _lastIds = _previousIds = [];
    }

    protected override void Read(int group, int rows)
    {
        Table.Read(group, 3, _isSnapshot.AsSpan(0, rows));
        Table.Read(group, 4, _firstIds.AsSpan(0, rows));
        Table.Read(group, 5, _lastIds.AsSpan(0, rows));
        Table.Read(group, 6, _previousIds.AsSpan(0, rows));
        Table.Read(group, 7, _bidCounts.AsSpan(0, rows));
        Table.Read(group, 8, _askCounts.AsSpan(0, rows));
        long next = 0;
        for (var row = 0; row < rows; row++)
        {
            if (_bidCounts[row] < 0 || _askCounts[row] < 0 || next > int.MaxValue)
                throw new InvalidDataException($"{Table.Name}, row group {group}, row {row}: expected counts of levels, found {_bidCounts[row]} and {_askCounts[row]}; import the day again.");
            _starts[row] = (int)next;
            next += (long)_bidCounts[row] + _askCounts[row];
        }
        if (next > 0)
            ReadLevels(next);
    }

    private void ReadLevels(long expected)
    {
        var levels = _levels!;
        var group = _nextLevelGroup++;
        var found = group < levels.RowGroupCount ? levels.RowsIn(group) : 0;
        if (found != expected)
            throw new InvalidDataException($"{levels.Name}, row group {group}: expected the {expected} levels that {Table.Name} counts, found {found}; import the day again.");
        _sizes.ReadNumbers(levels, group, 1, found);
        var offTick = _prices.ReadTicks(levels, group, 0, found, scale);
        if (offTick >= 0)
            throw new InvalidDataException(FormattableString.Invariant(
                $"{levels.Name}, row group {group}, row {offTick}: expected a price in steps of {scale}, found {PriceAt(levels, group, offTick)}; import the day again."));
    }

    private static string PriceAt(ITableReader levels, int group, int row)
    {
        var prices = new double[levels.RowsIn(group)];
        levels.Read(group, 0, prices);
        return prices[row].ToString("R", CultureInfo.InvariantCulture);
    }
}
