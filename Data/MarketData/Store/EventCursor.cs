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
    private bool[] _known = [];
    private long[] _exchangeTimes = [];
    private int _timedGroup = -1;
    private int _lastSequence;

    /// <summary>Place of the current row among all events of the day; <see cref="long.MaxValue"/> behind the last.</summary>
    public long Sequence { get; private set; } = long.MaxValue;

    /// <summary>Place of each event of the row group among all events of the day, rising.</summary>
    public int[] Sequences { get; private set; } = [];

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
        EventFiles.CheckSchema(_table, schema);
        (_nextGroup, _rows, _lastSequence, _timedGroup) = (0, 0, -1, -1);
        Row = -1;
        MoveNext();
    }

    /// <summary>Moves on when the day's next event is this table's next row in memory; false, and nothing moves, when it may not be.</summary>
    public bool TryFollow()
    {
        var (row, sequences) = (Row + 1, Sequences);
        if (row >= _rows || row >= sequences.Length || sequences[row] != Sequence + 1)
            return false;
        Row = row;
        Sequence++;
        return true;
    }

    /// <summary>
    /// Sequence from which on events may have come later than a time, or are not in memory; <see cref="long.MaxValue"/> when the table ends before.
    /// </summary>
    /// <param name="untilNs">The time, Unix nanoseconds.</param>
    public long FirstBehind(long untilNs)
    {
        if (Sequence == long.MaxValue)
            return long.MaxValue;
        var later = LocalTimes.AsSpan(Row, _rows - Row).IndexOfAnyExceptInRange(long.MinValue, untilNs);
        if (later >= 0)
            return Sequences[Row + later];
        return _nextGroup < Table.RowGroupCount ? _lastSequence + 1L : long.MaxValue;
    }

    /// <summary>How many rows in memory from the current one on hold events before another one.</summary>
    public int CountBefore(long sequence)
    {
        if (Sequence >= sequence)
            return 0;
        var ahead = Sequences.AsSpan(Row, _rows - Row);
        if (_lastSequence < sequence)
            return ahead.Length;
        // Numbers are dense over all tables, so that it is not further away than they tell.
        ahead = ahead[..(int)Math.Min(ahead.Length, sequence - Sequence)];
        var found = ahead.BinarySearch((int)sequence);
        return found < 0 ? ~found : found;
    }

    /// <summary>Moves over so many rows in memory.</summary>
    public void Pass(int rows)
    {
        if (rows == 0)
            return;
        Row += rows - 1;
        MoveNext();
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
        Sequence = Sequences[row];
    }

    /// <summary>Unmaps the table and gives the arrays back.</summary>
    public void Dispose()
    {
        _table?.Dispose();
        _table = null;
        Sequence = long.MaxValue;
        (_rows, _capacity) = (0, 0);
        Release();
        Return(Sequences);
        Return(_known);
        _known = [];
        Return(LocalTimes);
        Return(_exchangeTimes);
        Sequences = [];
        LocalTimes = _exchangeTimes = [];
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
            Sequences = Renew(Sequences, _rows);
            LocalTimes = Renew(LocalTimes, _rows);
            _exchangeTimes = Renew(_exchangeTimes, _rows);
            _known = Renew(_known, _rows);
            Reserve(_rows);
        }
        Table.Read(group, 0, Sequences.AsSpan(0, _rows));
        Table.Read(group, 1, LocalTimes.AsSpan(0, _rows));
        for (var row = 0; row < _rows; row++)
        {
            if (Sequences[row] <= _lastSequence)
                throw new InvalidDataException($"{Table.Name}, row group {group}, row {row}: expected a sequence above {_lastSequence}, found {Sequences[row]}; import the day again.");
            _lastSequence = Sequences[row];
        }
        Read(group, _rows);
    }

    private long[] ReadExchangeTimes()
    {
        Table.Read(Group, 2, _exchangeTimes.AsSpan(0, _rows), _known.AsSpan(0, _rows));
        _timedGroup = Group;
        return _exchangeTimes;
    }
}
