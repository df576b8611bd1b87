using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>
/// A table whose numbers are written as 32-bit decimals where these hold them exactly. How many digits a column needs is known by its first row group;
/// when a later number is no such decimal, the table is written again with the column in doubles.
/// </summary>
/// <param name="path">Its file.</param>
/// <param name="schema">Its columns; those of doubles may become decimals.</param>
internal sealed class NarrowingTable(string path, ParquetSchema schema) : IDisposable
{
    private readonly Decimals?[] _decimals = new Decimals?[schema.Columns.Count];
    private readonly int[][] _narrow = [.. schema.Columns.Select(_ => Array.Empty<int>())];
    private ITableWriter? _table;
    private bool[] _known = [];

    /// <summary>Writes rows as a row group.</summary>
    public void Write(EventRows rows, int count)
    {
        var isFirst = _table is null;
        var fits = true;
        for (var column = 0; column < schema.Columns.Count; column++)
            fits &= Narrow(rows, column, count, isFirst);
        if (isFirst)
            _table = TableFile.Create(path, Stored(), EventFiles.Options);
        else if (!fits)
            WriteAgain();
        _table!.BeginRowGroup(count);
        for (var column = 0; column < schema.Columns.Count; column++)
            Write(rows, column, count);
        _table.EndRowGroup();
    }

    /// <summary>Gives the file its name.</summary>
    public void Complete()
    {
        _table ??= TableFile.Create(path, Stored(), EventFiles.Options);
        _table.Complete();
    }

    /// <summary>Closes the file; without <see cref="Complete"/> nothing stays.</summary>
    public void Dispose() => _table?.Dispose();

    /// <summary>Makes a column's integers of 32 bits; false when they were decimals before and cannot be now.</summary>
    private bool Narrow(EventRows rows, int column, int count, bool isFirst)
    {
        var physical = schema.Columns[column].Physical;
        var isNumber = physical == ParquetPhysicalType.Double;
        if ((!isNumber && physical != ParquetPhysicalType.Int32) || (isNumber && !isFirst && _decimals[column] is null))
            return true;
        if (_narrow[column].Length < count)
            _narrow[column] = new int[Math.Max(count, 2 * _narrow[column].Length)];
        if (!isNumber)
        {
            Narrow(rows.Integers[column].AsSpan(0, count), _narrow[column], schema.Columns[column].Name);
            return true;
        }
        var numbers = rows.Numbers[column].AsSpan(0, count);
        if (isFirst)
            _decimals[column] = Decimals.Of(numbers, _narrow[column]);
        else if (!_decimals[column]!.Value.TryNarrow(numbers, _narrow[column]))
            _decimals[column] = null;
        return isFirst || _decimals[column] is not null;
    }

    private void Narrow(ReadOnlySpan<long> integers, Span<int> narrow, string name)
    {
        for (var row = 0; row < integers.Length; row++)
        {
            if ((int)integers[row] != integers[row])
                throw new InvalidDataException($"{path}: expected a {name} up to {int.MaxValue}, found {integers[row]}; a day of one symbol cannot hold more.");
            narrow[row] = (int)integers[row];
        }
    }

    private ParquetSchema Stored() => new([.. schema.Columns.Select((column, index) =>
        _decimals[index] is { } decimals ? ParquetColumn.Decimal32(column.Name, decimals.Digits) : column)]);

    private void Write(EventRows rows, int column, int count)
    {
        var stored = _table!.Schema.Columns[column];
        if (stored.Physical == ParquetPhysicalType.Int32)
            _table.Write(column, _narrow[column].AsSpan(0, count));
        else if (stored.Physical == ParquetPhysicalType.Double)
            _table.Write(column, rows.Numbers[column].AsSpan(0, count));
        else if (stored.IsNullable)
            WriteKnown(column, rows.Integers[column].AsSpan(0, count));
        else
            _table.Write(column, rows.Integers[column].AsSpan(0, count));
    }

    private void WriteKnown(int column, ReadOnlySpan<long> values)
    {
        if (_known.Length < values.Length)
            _known = new bool[values.Length];
        var known = _known.AsSpan(0, values.Length);
        for (var row = 0; row < values.Length; row++)
            known[row] = values[row] != 0;
        _table!.Write(column, values, known);
    }

    /// <summary>Writes what is in the file again, some of its decimals as doubles.</summary>
    private void WriteAgain()
    {
        _table!.Complete();
        _table.Dispose();
        using var old = TableFile.Open(path);
        _table = TableFile.Create(path, Stored(), EventFiles.Options);
        for (var group = 0; group < old.RowGroupCount; group++)
        {
            var rows = old.RowsIn(group);
            _table.BeginRowGroup(rows);
            for (var column = 0; column < schema.Columns.Count; column++)
                Copy(old, group, column, rows);
            _table.EndRowGroup();
        }
    }

    private void Copy(ITableReader old, int group, int column, int rows)
    {
        var stored = _table!.Schema.Columns[column];
        if (stored.Physical == ParquetPhysicalType.Double)
        {
            var numbers = new double[rows];
            old.Read(group, column, numbers);
            _table.Write(column, numbers);
        }
        else if (stored.Physical == ParquetPhysicalType.Int32)
        {
            var integers = new int[rows];
            old.Read(group, column, integers);
            _table.Write(column, integers);
        }
        else
        {
            var (integers, known) = (new long[rows], new bool[rows]);
            old.Read(group, column, integers, known);
            _table.Write(column, integers, known);
        }
    }
}
