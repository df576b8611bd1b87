using System.Buffers;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>Rows of a table that is being written: its columns as arrays, flushed together as a row group, on another thread where that is wanted.</summary>
internal sealed class EventTable : IDisposable
{
    private readonly ITableWriter _table;
    private readonly ParquetSchema _schema;
    private readonly bool _writesBehind;
    private Rows _rows;
    private Rows _spare;
    private bool[] _known = [];
    private Task _writing = Task.CompletedTask;
    private int _capacity;

    /// <summary>Starts a table.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="schema">Its columns.</param>
    /// <param name="capacity">Rows of a row group; more are possible.</param>
    /// <param name="writesBehind">Whether another thread may encode and write.</param>
    public EventTable(string path, ParquetSchema schema, int capacity, bool writesBehind)
    {
        _schema = schema;
        _writesBehind = writesBehind;
        _capacity = capacity;
        _table = TableFile.Create(path, schema, EventFiles.Options);
        _rows = new Rows(schema, capacity);
        _spare = writesBehind ? new Rows(schema, capacity) : _rows;
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
            _writing = Task.Run(() => Write(full, count));
        }
        else
        {
            Write(full, count);
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

    private void Write(Rows rows, int count)
    {
        _table.BeginRowGroup(count);
        for (var column = 0; column < _schema.Columns.Count; column++)
        {
            if (rows.Integers[column].Length == 0)
                _table.Write(column, rows.Numbers[column].AsSpan(0, count));
            else if (_schema.Columns[column].IsNullable)
                WriteKnown(column, rows.Integers[column].AsSpan(0, count));
            else
                _table.Write(column, rows.Integers[column].AsSpan(0, count));
        }
        _table.EndRowGroup();
    }

    private void WriteKnown(int column, ReadOnlySpan<long> values)
    {
        if (_known.Length < values.Length)
            _known = new bool[values.Length];
        var known = _known.AsSpan(0, values.Length);
        for (var row = 0; row < values.Length; row++)
            known[row] = values[row] != 0;
        _table.Write(column, values, known);
    }

    /// <summary>A row group's columns in rented arrays, each either of integers or of numbers.</summary>
    private sealed class Rows(ParquetSchema schema, int capacity)
    {
        public long[][] Integers { get; } =
            [.. schema.Columns.Select(column => column.Physical == ParquetPhysicalType.Int64 ? ArrayPool<long>.Shared.Rent(capacity) : [])];

        public double[][] Numbers { get; } =
            [.. schema.Columns.Select(column => column.Physical == ParquetPhysicalType.Double ? ArrayPool<double>.Shared.Rent(capacity) : [])];

        public void Grow(int rows, int keptRows)
        {
            for (var column = 0; column < Integers.Length; column++)
            {
                Grow(ref Integers[column], rows, keptRows);
                Grow(ref Numbers[column], rows, keptRows);
            }
        }

        public void Release()
        {
            for (var column = 0; column < Integers.Length; column++)
            {
                Return(ref Integers[column]);
                Return(ref Numbers[column]);
            }
        }

        private static void Grow<T>(ref T[] rented, int rows, int keptRows)
        {
            if (rented.Length == 0 || rented.Length >= rows)
                return;
            var larger = ArrayPool<T>.Shared.Rent(rows);
            rented.AsSpan(0, keptRows).CopyTo(larger);
            Return(ref rented);
            rented = larger;
        }

        private static void Return<T>(ref T[] rented)
        {
            if (rented.Length > 0)
                ArrayPool<T>.Shared.Return(rented);
            rented = [];
        }
    }
}
