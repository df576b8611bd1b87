using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>Moves over changes of the book and snapshots, with their levels in ticks.</summary>
/// <param name="scale">The ticks.</param>
internal sealed class DepthCursor(TickScale scale) : EventCursor(EventFiles.Depth)
{
    private ITableReader? _levels;
    private int _nextLevelGroup;
    private long[] _isSnapshot = [];
    private long[] _firstIds = [];
    private long[] _lastIds = [];
    private long[] _previousIds = [];
    private long[] _bidCounts = [];
    private long[] _askCounts = [];
    private int[] _starts = [];
    private double[] _prices = [];
    private double[] _sizes = [];
    private ColumnView _sizesInFile;
    private int[] _ticks = [];

    /// <summary>Whether the current change is a snapshot.</summary>
    public bool IsSnapshot => _isSnapshot[Row] != 0;

    /// <summary>The current change.</summary>
    public DepthChange Current => At(Row);

    private ReadOnlySpan<double> Sizes => _sizesInFile.Count > 0 ? _sizesInFile.Span : _sizes;

    /// <summary>The change of a row in memory.</summary>
    public DepthChange At(int row)
    {
        var start = _starts[row];
        var bids = (int)_bidCounts[row];
        var asks = (int)_askCounts[row];
        var sizes = Sizes.Slice(start, bids + asks);
        return new DepthChange
        {
            IsSnapshot = _isSnapshot[row] != 0,
            LocalTimeNs = LocalTimes[row],
            ExchangeTimeMs = ExchangeTimes[row],
            FirstUpdateId = _firstIds[row],
            LastUpdateId = _lastIds[row],
            PreviousUpdateId = _previousIds[row],
            BidTicks = _ticks.AsSpan(start, bids),
            BidSizes = sizes[..bids],
            AskTicks = _ticks.AsSpan(start + bids, asks),
            AskSizes = sizes[bids..],
        };
    }

    /// <summary>Turns to the changes and levels of a day.</summary>
    public void Open(string depthPath, string levelsPath)
    {
        _sizesInFile = default;
        _levels?.Dispose();
        _levels = TableFile.Open(levelsPath);
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
        _sizesInFile = default;
        _levels?.Dispose();
        Return(_isSnapshot);
        Return(_firstIds);
        Return(_lastIds);
        Return(_previousIds);
        Return(_bidCounts);
        Return(_askCounts);
        Return(_starts);
        Return(_prices);
        Return(_sizes);
        Return(_ticks);
        _isSnapshot = _firstIds = _lastIds = _previousIds = _bidCounts = _askCounts = [];
        _starts = _ticks = [];
        _prices = _sizes = [];
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
            next += _bidCounts[row] + _askCounts[row];
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
        if (_ticks.Length < found)
            _ticks = Renew(_ticks, found);
        Show(group, 1, found, ref _sizes, out _sizesInFile);
        var prices = Show(group, 0, found, ref _prices, out _);
        var offTick = scale.ToTicks(prices, _ticks);
        if (offTick >= 0)
            throw new InvalidDataException(FormattableString.Invariant(
                $"{levels.Name}, row group {group}, row {offTick}: expected a price in steps of {scale}, found {prices[offTick]:R}; import the day again."));
    }

    /// <summary>A column of levels where it lies in the file, or a copy where it does not lie there as it is.</summary>
    private ReadOnlySpan<double> Show(int group, int column, int rows, ref double[] copy, out ColumnView view)
    {
        if (_levels!.TryView(group, column, out view))
            return view.Span;
        if (copy.Length < rows)
            copy = Renew(copy, rows);
        _levels.Read(group, column, copy.AsSpan(0, rows));
        return copy.AsSpan(0, rows);
    }
}
