using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Scans;

/// <summary>Times and some columns of a Parquet file, row by row; one row group is in memory at a time.</summary>
internal sealed class PriceTable : IDisposable
{
    /// <summary>2000-01-01 to 2100-01-01: seconds and microseconds fall outside.</summary>
    private const long LeastMs = 946_684_800_000;
    private const long MostMs = 4_102_444_800_000;

    private static readonly string[] TimeNames = ["open_time", "timestamp"];

    private readonly ITableReader _table;
    private readonly int _timeColumn;
    private readonly int[] _columns;
    private readonly double[][] _values;
    private long[] _times = [];
    private int _group = -1;
    private int _rowInGroup;
    private int _rowsInGroup;
    private long _row = -1;

    private PriceTable(ITableReader table, int timeColumn, int[] columns)
    {
        _table = table;
        _timeColumn = timeColumn;
        _columns = columns;
        _values = Array.ConvertAll(columns, _ => Array.Empty<double>());
    }

    public long RowCount => _table.RowCount;

    public long TimestampMs { get; private set; }

    /// <summary>The time column of a schema, or −1.</summary>
    public static int TimeColumn(ParquetSchema schema) =>
        TimeNames.Select(schema.IndexOf).FirstOrDefault(index => index >= 0, -1);

    /// <summary>Takes the open table over, and closes it where it refuses it.</summary>
    /// <exception cref="InvalidDataException">A column is of the wrong type.</exception>
    public static PriceTable Over(ITableReader table, int timeColumn, int[] columns)
    {
        if (TypeError(table, timeColumn, columns) is not { } error)
            return new PriceTable(table, timeColumn, columns);
        table.Dispose();
        throw new InvalidDataException(error);
    }

    /// <summary>Price of a column in the current row; NaN where missing.</summary>
    public double Price(int column) => _values[column][_rowInGroup];

    public bool MoveNext()
    {
        _rowInGroup++;
        while (_rowInGroup >= _rowsInGroup)
        {
            if (_group + 1 >= _table.RowGroupCount)
                return false;
            ReadGroup();
        }
        _row++;
        var time = _times[_rowInGroup];
        if (time is < LeastMs or > MostMs)
            throw Error(_timeColumn, $"expected Unix milliseconds between the years 2000 and 2100, found {time}");
        if (time <= TimestampMs)
            throw Error(_timeColumn, $"expected a time after {TimestampMs}, found {time}; rows must be sorted and unique");
        TimestampMs = time;
        return true;
    }

    public void Dispose() => _table.Dispose();

    private static string? TypeError(ITableReader table, int timeColumn, int[] columns)
    {
        var time = table.Schema.Columns[timeColumn];
        if (!time.IsInteger())
            return $"{table.Name}: column {time.Name}: expected int64 milliseconds, found {time.Describe()}";
        foreach (var index in columns)
        {
            var column = table.Schema.Columns[index];
            if (!column.IsNumber())
                return $"{table.Name}: column {column.Name}: expected prices as double, float, int32 or int64, found {column.Describe()}";
        }
        return null;
    }

    private void ReadGroup()
    {
        _group++;
        _rowsInGroup = _table.RowsIn(_group);
        _rowInGroup = 0;
        if (_times.Length < _rowsInGroup)
        {
            _times = new long[_rowsInGroup];
            for (var i = 0; i < _values.Length; i++)
                _values[i] = new double[_rowsInGroup];
        }
        _table.Read(_group, _timeColumn, _times.AsSpan(0, _rowsInGroup));
        for (var i = 0; i < _columns.Length; i++)
        {
            var values = _values[i].AsSpan(0, _rowsInGroup);
            _table.Read(_group, _columns[i], values);
            for (var row = 0; row < values.Length; row++)
            {
                if (values[row] < 0 || double.IsPositiveInfinity(values[row]))
                    throw PriceError(i, row, values[row]);
            }
        }
    }

    private InvalidDataException PriceError(int column, int rowInGroup, double price)
    {
        _row += rowInGroup + 1;
        return Error(_columns[column], $"expected a positive price, or 0 or NaN for a missing one, found {price:R}");
    }

    private InvalidDataException Error(int column, FormattableString what) => new(
        FormattableString.Invariant($"{_table.Name}: row {_row}, column {_table.Schema.Columns[column].Name}: ") + FormattableString.Invariant(what));
}
