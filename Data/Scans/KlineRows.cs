using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Scans;

/// <summary>
/// Closes of a folder of candle files, outer-joined on open time: a row for every time that any file has, NaN where a file lacks it.
/// </summary>
/// <remarks>
/// A candle file has columns <c>open_time</c> (or <c>timestamp</c>) and <c>close</c>; its symbol is the file name up to the first
/// hyphen or dot, as in <c>BTCUSDT-1m.parquet</c>. Assets are sorted by name. Other Parquet files are left aside with a note.
/// </remarks>
public sealed class KlineRows : IPriceRows
{
    private const string Close = "close";

    private readonly PriceTable[] _tables;
    private readonly bool[] _live;
    private readonly double[] _prices;

    private KlineRows(string[] assets, PriceTable[] tables, IReadOnlyList<string> notes)
    {
        Assets = assets;
        Notes = notes;
        _tables = tables;
        _live = Array.ConvertAll(tables, table => table.MoveNext());
        _prices = new double[tables.Length];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Assets { get; }

    /// <summary>Files that were left aside, one line each.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <inheritdoc/>
    public long RowCount => _tables.Max(table => table.RowCount);

    /// <inheritdoc/>
    public long TimestampMs { get; private set; }

    /// <inheritdoc/>
    public ReadOnlySpan<double> Prices => _prices;

    /// <summary>Opens every candle file of a folder.</summary>
    /// <exception cref="InvalidDataException">There are none, two are of one symbol, or one is damaged or of the wrong type.</exception>
    public static KlineRows Open(string folder)
    {
        if (!Directory.Exists(folder))
            throw new InvalidDataException($"{folder}: expected a folder of candle files, found nothing at this path");
        var tables = new SortedDictionary<string, PriceTable>(StringComparer.Ordinal);
        var notes = new List<string>();
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, ScanFile.Pattern).Order(StringComparer.Ordinal))
                Include(path, tables, notes);
            if (tables.Count == 0)
                throw new InvalidDataException($"{folder}: expected candle files SYMBOL-*.parquet with columns open_time and close, found none");
            return new KlineRows([.. tables.Keys], [.. tables.Values], notes);
        }
        catch (InvalidDataException)
        {
            foreach (var table in tables.Values)
                table.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public bool MoveNext()
    {
        var next = long.MaxValue;
        for (var i = 0; i < _tables.Length; i++)
        {
            if (_live[i])
                next = Math.Min(next, _tables[i].TimestampMs);
        }
        if (next == long.MaxValue)
            return false;
        TimestampMs = next;
        for (var i = 0; i < _tables.Length; i++)
        {
            _prices[i] = double.NaN;
            if (!_live[i] || _tables[i].TimestampMs != next)
                continue;
            _prices[i] = _tables[i].Price(0);
            _live[i] = _tables[i].MoveNext();
        }
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var table in _tables)
            table.Dispose();
    }

    private static void Include(string path, SortedDictionary<string, PriceTable> tables, List<string> notes)
    {
        var table = TableFile.Open(path);
        var close = table.Schema.IndexOf(Close);
        var time = PriceTable.TimeColumn(table.Schema);
        if (close < 0 || time < 0)
        {
            table.Dispose();
            notes.Add($"{path}: left aside, it has no columns open_time and close");
            return;
        }
        var symbol = Path.GetFileName(path).Split('-', '.')[0];
        if (tables.ContainsKey(symbol))
        {
            table.Dispose();
            throw new InvalidDataException($"{path}: expected one candle file for {symbol}, found a second");
        }
        tables.Add(symbol, PriceTable.Over(table, time, [close]));
    }
}
