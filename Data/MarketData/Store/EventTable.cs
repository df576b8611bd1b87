using System.Buffers;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>Rows of a table that is being written: its columns as arrays, flushed together as a row group.</summary>
internal sealed class EventTable : IDisposable
{
    private readonly ITableWriter _table;
    private readonly ParquetSchema _schema;
    private readonly long[][] _integers;
    private readonly double[][] _numbers;
    private bool[] _known;
    private int _capacity;

    /// <summary>Starts a table.</summary>
    public EventTable(string path, ParquetSchema schema, int capacity)
    {
        _schema = schema;
        _capacity = capacity;
        _table = TableFile.Create(path, schema, EventFiles.Options);
        _integers = [.. schema.Columns.Select(column => column.Physical == ParquetPhysicalType.Int64 ? ArrayPool<long>.Shared.Rent(capacity) : [])];
        _numbers = [.. schema.Columns.Select(column => column.Physical == ParquetPhysicalType.Double ? ArrayPool<double>.Shared.Rent(capacity) : [])];
        _known = new bool[capacity];
    }

    /// <summary>Rows not yet flushed.</summary>
    public int Count { get; private set; }

    /// <summary>Rows of the table.</summary>
    public long TotalRows { get; private set; }

    /// <summary>A column of integers; rows from <see cref="Count"/> on are free.</summary>
    public long[] Integers(int column) => _integers[column];

    /// <summary>A column of numbers; rows from <see cref="Count"/> on are free.</summary>
    public double[] Numbers(int column) => _numbers[column];

    /// <summary>Makes room for so many more rows.</summary>
    public void Reserve(int rows)
    {
        if (Count + rows <= _capacity)
            return;
        _capacity = Math.Max(Count + rows, 2 * _capacity);
        for (var column = 0; column < _integers.Length; column++)
        {
            Grow(ref _integers[column]);
            Grow(ref _numbers[column]);
        }
        _known = new bool[_capacity];
    }

    /// <summary>Counts rows that were put into the columns.</summary>
    public void Add(int rows = 1) => Count += rows;

    /// <summary>Writes the rows as a row group; none for no rows.</summary>
    public void Flush()
    {
        if (Count == 0)
            return;
        _table.BeginRowGroup(Count);
        for (var column = 0; column < _integers.Length; column++)
        {
            if (_integers[column].Length == 0)
                _table.Write(column, _numbers[column].AsSpan(0, Count));
            else if (_schema.Columns[column].IsNullable)
                WriteKnown(column);
            else
                _table.Write(column, _integers[column].AsSpan(0, Count));
        }
        _table.EndRowGroup();
        TotalRows += Count;
        Count = 0;
    }

    /// <summary>Flushes and gives the table its name.</summary>
    public void Complete()
    {
        Flush();
        _table.Complete();
    }

    /// <summary>Closes the table; without <see cref="Complete"/> nothing stays.</summary>
    public void Dispose()
    {
        _table.Dispose();
        for (var column = 0; column < _integers.Length; column++)
        {
            Return(ref _integers[column]);
            Return(ref _numbers[column]);
        }
    }

    private static void Return<T>(ref T[] rented)
    {
        if (rented.Length > 0)
            ArrayPool<T>.Shared.Return(rented);
        rented = [];
    }

    private void Grow<T>(ref T[] rented)
    {
        if (rented.Length == 0)
            return;
        var larger = ArrayPool<T>.Shared.Rent(_capacity);
        rented.AsSpan(0, Count).CopyTo(larger);
        Return(ref rented);
        rented = larger;
    }

    private void WriteKnown(int column)
    {
        var values = _integers[column].AsSpan(0, Count);
        var known = _known.AsSpan(0, Count);
        for (var row = 0; row < values.Length; row++)
            known[row] = values[row] != 0;
        _table.Write(column, values, known);
    }
}
