using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>Rows of a table that is being written: its columns as arrays, flushed together as a row group, on another thread where that is wanted.</summary>
internal sealed class EventTable : IDisposable
{
    private readonly NarrowingTable _table;
    private readonly bool _writesBehind;
    private EventRows _rows;
    private EventRows _spare;
    private Task _writing = Task.CompletedTask;
    private int _capacity;

    /// <summary>Starts a table.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="schema">Its columns.</param>
    /// <param name="capacity">Rows of a row group; more are possible.</param>
    /// <param name="writesBehind">Whether another thread may encode and write.</param>
    public EventTable(string path, ParquetSchema schema, int capacity, bool writesBehind)
    {
        _writesBehind = writesBehind;
        _capacity = capacity;
        _table = new NarrowingTable(path, schema);
        _rows = new EventRows(schema, capacity);
        _spare = writesBehind ? new EventRows(schema, capacity) : _rows;
    }

    /// <summary>Rows not yet flushed.</summary>
    public int Count { get; private set; }

    /// <summary>Rows of the table.</summary>
    public long TotalRows { get; private set; }

    /// <summary>A column of integers; rows from <see cref="Count"/> on are free.</summary>
    public long[] Integers(int column) => _rows.Integers[column];

    /// <summary>A column of numbers; rows from <see cref="Count"/> on are free.</summary>
    public double[] Numbers(int column) => _rows.Numbers[column];

    /// <summary>Makes room for so many more rows.</summary>
    public void Reserve(int rows)
    {
        if (Count + rows <= _capacity)
            return;
        _capacity = Math.Max(Count + rows, 2 * _capacity);
        _rows.Grow(_capacity, Count);
    }

    /// <summary>Counts rows that were put into the columns.</summary>
    public void Add(int rows = 1) => Count += rows;

    /// <summary>Writes the rows as a row group; none for no rows.</summary>
    public void Flush()
    {
        if (Count == 0)
            return;
        var (full, count) = (_rows, Count);
        if (_writesBehind)
        {
            _writing.GetAwaiter().GetResult();
            (_rows, _spare) = (_spare, full);
            _rows.Grow(_capacity, keptRows: 0);
            _writing = Task.Run(() => _table.Write(full, count));
        }
        else
        {
            _table.Write(full, count);
        }
        TotalRows += count;
        Count = 0;
    }

    /// <summary>Flushes and gives the table its name.</summary>
    public void Complete()
    {
        Flush();
        _writing.GetAwaiter().GetResult();
        _table.Complete();
    }

    /// <summary>Closes the table; without <see cref="Complete"/> nothing stays.</summary>
    public void Dispose()
    {
        // What became of rows that are thrown away does not matter.
        Task.WaitAny(_writing);
        _table.Dispose();
        _rows.Release();
        _spare.Release();
    }
}
