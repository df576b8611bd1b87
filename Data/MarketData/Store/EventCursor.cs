using System.Buffers;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>Moves over the rows of one table, a row group in memory at a time. Arrays are rented, and kept from group to group and day to day.</summary>
internal abstract class EventCursor(ParquetSchema schema) : IDisposable
{
    private ITableReader? _table;
    private int _nextGroup;
    private int _rows;
    private int _capacity;
    private long[] _sequences = [];
    private bool[] _known = [];
    private long[] _exchangeTimes = [];
    private int _timedGroup = -1;
    private long _lastSequence;

    /// <summary>Place of the current row among all events of the day; <see cref="long.MaxValue"/> behind the last.</summary>
    public long Sequence { get; private set; } = long.MaxValue;

    /// <summary>When the recorder received each event of the row group, Unix nanoseconds.</summary>
    public long[] LocalTimes { get; private set; } = [];

    /// <summary>When the exchange sent each event of the row group, Unix milliseconds; 0 when it did not say. Read when somebody asks.</summary>
    public long[] ExchangeTimes => _timedGroup == Group ? _exchangeTimes : ReadExchangeTimes();

    /// <summary>The current row in its row group.</summary>
    public int Row { get; private set; }

    /// <summary>The row group in memory.</summary>
    protected int Group => _nextGroup - 1;

    /// <summary>Rows of the row group in memory.</summary>
    protected int Rows => _rows;

    /// <summary>The table that is read.</summary>
    protected ITableReader Table => _table ?? throw new InvalidOperationException("No table is open.");

    /// <summary>Turns to a table and its first row.</summary>
    /// <exception cref="InvalidDataException">It has other columns, or is damaged.</exception>
    public virtual void Open(string path)
    {
        _table?.Dispose();
        _table = TableFile.Open(path);
        CheckSchema(_table);
        (_nextGroup, _rows, _lastSequence, _timedGroup) = (0, 0, -1, -1);
        Row = -1;
        MoveNext();
    }

    /// <summary>Moves on when the day's next event is this table's next row in memory; false, and nothing moves, when it may not be.</summary>
    public bool TryFollow()
    {
        var (row, sequences) = (Row + 1, _sequences);
        if (row >= _rows || row >= sequences.Length || sequences[row] != Sequence + 1)
            return false;
        Row = row;
        Sequence++;
        return true;
    }

    /// <summary>How many rows from the current one on hold events that follow each other at once, and came up to a time; at least 1.</summary>
    /// <param name="others">Least sequence of the other tables.</param>
    /// <param name="untilNs">The time, Unix nanoseconds.</param>
    public int CountRun(long others, long untilNs)
    {
        var rows = (int)Math.Min(_rows - Row, others - Sequence);
        // Sequences rise, so that the last one tells of all between. It may only be another one in a table that lacks rows.
        if (rows <= 1 || _sequences[Row + rows - 1] != Sequence + rows - 1)
            return 1;
        var count = 1;
        foreach (var time in LocalTimes.AsSpan(Row + 1, rows - 1))
        {
            if (time > untilNs)
                break;
            count++;
        }
        return count;
    }

    /// <summary>Moves to the last of so many rows of a run.</summary>
    public void MoveToLast(int rows)
    {
        Row += rows - 1;
        Sequence += rows - 1;
    }

    /// <summary>Moves on.</summary>
    public void MoveNext()
    {
        var row = Row + 1;
        if (row >= _rows)
        {
            if (_nextGroup >= Table.RowGroupCount)
            {
                Sequence = long.MaxValue;
                return;
            }
            Load();
            row = 0;
        }
        Row = row;
        Sequence = _sequences[row];
    }

    /// <summary>Unmaps the table and gives the arrays back.</summary>
    public void Dispose()
    {
        _table?.Dispose();
        _table = null;
        Sequence = long.MaxValue;
        (_rows, _capacity) = (0, 0);
        Release();
        Return(_sequences);
        Return(_known);
        _known = [];
        Return(LocalTimes);
        Return(_exchangeTimes);
        _sequences = LocalTimes = _exchangeTimes = [];
    }

    /// <summary>A rented array of at least so many places, in place of another one.</summary>
    protected static T[] Renew<T>(T[] old, int places)
    {
        Return(old);
        return ArrayPool<T>.Shared.Rent(places);
    }

    /// <summary>Gives a rented array back.</summary>
    protected static void Return<T>(T[] rented)
    {
        if (rented.Length > 0)
            ArrayPool<T>.Shared.Return(rented);
    }

    /// <summary>Gives the columns' arrays back.</summary>
    protected abstract void Release();

    /// <summary>Makes room for the columns of so many rows.</summary>
    protected abstract void Reserve(int rows);

    /// <summary>Reads the columns behind sequence and times, or notes that they are to be read when somebody asks.</summary>
    protected abstract void Read(int group, int rows);

    private void Load()
    {
        var group = _nextGroup++;
        _rows = Table.RowsIn(group);
        if (_capacity < _rows)
        {
            _capacity = _rows;
            _sequences = Renew(_sequences, _rows);
            LocalTimes = Renew(LocalTimes, _rows);
            _exchangeTimes = Renew(_exchangeTimes, _rows);
            _known = Renew(_known, _rows);
            Reserve(_rows);
        }
        Table.Read(group, 0, _sequences.AsSpan(0, _rows));
        Table.Read(group, 1, LocalTimes.AsSpan(0, _rows));
        for (var row = 0; row < _rows; row++)
        {
            if (_sequences[row] <= _lastSequence)
                throw new InvalidDataException($"{Table.Name}, row group {group}, row {row}: expected a sequence above {_lastSequence}, found {_sequences[row]}; import the day again.");
            _lastSequence = _sequences[row];
        }
        Read(group, _rows);
    }

    private long[] ReadExchangeTimes()
    {
        Table.Read(Group, 2, _exchangeTimes.AsSpan(0, _rows), _known.AsSpan(0, _rows));
        _timedGroup = Group;
        return _exchangeTimes;
    }

    private void CheckSchema(ITableReader table)
    {
        var found = table.Schema.Columns;
        for (var column = 0; column < schema.Columns.Count; column++)
        {
            var expected = schema.Columns[column];
            if (column >= found.Count || found[column].Name != expected.Name || found[column].Physical != expected.Physical)
                throw new InvalidDataException(
                    $"{table.Name}: expected column {column} to be {expected.Name} ({expected.Physical}), found {(column < found.Count ? $"{found[column].Name} ({found[column].Physical})" : "none")}.");
        }
    }
}
