using DolphinLean.Data.Bars.LeanFolder;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Bars.Columnar;

/// <summary>The files of one series, and which row group of which file is which day.</summary>
internal sealed class ColumnSeries : IDisposable
{
    private readonly BarSeries _series;
    private readonly Lock _lock = new();
    private readonly Dictionary<DateOnly, (string File, int Group)> _places = [];
    private readonly List<DateOnly> _days = [];
    private string _openFile = "";
    private ITableReader? _open;
    private long[] _times = [];

    /// <summary>Reads the footers of a series' files.</summary>
    /// <exception cref="InvalidDataException">A file is no file of the store.</exception>
    public ColumnSeries(string folder, BarSeries series)
    {
        _series = series;
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, ColumnFiles.Pattern(series)).Order(StringComparer.Ordinal))
            List(file);
    }

    /// <summary>The days, ascending.</summary>
    public IReadOnlyList<DateOnly> Days => _days;

    /// <summary>Reads a day into empty columns; false when there is none.</summary>
    public bool TryRead(DateOnly day, BarColumns columns)
    {
        lock (_lock)
        {
            if (!_places.TryGetValue(day, out var place))
                return false;
            var table = Open(place.File);
            Read(table, place.Group, ColumnFiles.Midnight(day), columns);
            if (BarCheck.FindDefect(columns) is { } defect)
                throw new InvalidDataException($"{place.File}, {day:yyyy-MM-dd}, {defect}.");
            return true;
        }
    }

    public void Dispose()
    {
        lock (_lock)
            _open?.Dispose();
    }

    private void List(string file)
    {
        using var table = TableFile.Open(file);
        CheckSchema(table);
        for (var group = 0; group < table.RowGroupCount; group++)
        {
            if (!table.Statistics(group, 0).TryGetRange(out long first, out long last))
                throw new InvalidDataException($"{file}, column {ColumnFiles.StartTime}: expected the range of each row group, found none.");
            var day = ColumnFiles.DayOf(first, file);
            if (ColumnFiles.DayOf(last, file) != day || (_days.Count > 0 && day <= _days[^1]))
                throw new InvalidDataException(
                    $"{file}, row group {group}: expected one day after {(_days.Count > 0 ? _days[^1].ToString("yyyy-MM-dd") : "none")}, found {day:yyyy-MM-dd} to {ColumnFiles.DayOf(last, file):yyyy-MM-dd}.");
            _days.Add(day);
            _places.Add(day, (file, group));
        }
    }

    private void CheckSchema(ITableReader table)
    {
        var expected = ColumnFiles.Schema(_series.Kind).Columns;
        var found = table.Schema.Columns;
        for (var column = 0; column < expected.Count; column++)
        {
            if (column >= found.Count || found[column].Name != expected[column].Name || found[column].Physical != expected[column].Physical)
                throw new InvalidDataException(
                    $"{table.Name}: expected column {column} to be {expected[column].Name} ({expected[column].Physical}), found {(column < found.Count ? $"{found[column].Name} ({found[column].Physical})" : "none")}.");
        }
    }

    private ITableReader Open(string file)
    {
        if (_open is not null && _openFile == file)
            return _open;
        _open?.Dispose();
        _open = null;
        _open = TableFile.Open(file);
        _openFile = file;
        return _open;
    }

    private void Read(ITableReader table, int group, long midnight, BarColumns columns)
    {
        var rows = table.RowsIn(group);
        columns.EnsureCapacity(rows);
        if (_times.Length < rows)
            _times = new long[Math.Max(rows, columns.StartMs.Length)];
        table.Read(group, 0, _times.AsSpan(0, rows));
        var starts = columns.StartMs;
        for (var row = 0; row < rows; row++)
            starts[row] = (int)Math.Clamp(_times[row] - midnight, -1, BarText.DayMs);
        for (var column = 0; column < BarColumns.ValueColumns(columns.Kind); column++)
            table.Read(group, column + 1, columns.Values(column).AsSpan(0, rows));
        columns.SetCount(rows);
    }
}
