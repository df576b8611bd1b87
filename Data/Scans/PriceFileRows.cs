using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Scans;

/// <summary>
/// Prices from one Parquet file: a column <c>open_time</c> or <c>timestamp</c> (int64 ms), and one price column per asset.
/// </summary>
public sealed class PriceFileRows : IPriceRows
{
    private readonly PriceTable _table;
    private readonly double[] _prices;

    private PriceFileRows(PriceTable table, string[] assets)
    {
        _table = table;
        Assets = assets;
        _prices = new double[assets.Length];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Assets { get; }

    /// <inheritdoc/>
    public long RowCount => _table.RowCount;

    /// <inheritdoc/>
    public long TimestampMs => _table.TimestampMs;

    /// <inheritdoc/>
    public ReadOnlySpan<double> Prices => _prices;

    /// <summary>Opens a file.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or a column is missing or of the wrong type.</exception>
    public static PriceFileRows Open(string path)
    {
        var table = TableFile.Open(path);
        try
        {
            var time = PriceTable.TimeColumn(table.Schema);
            if (time < 0)
                throw new InvalidDataException($"{path}: column open_time: expected this column, or timestamp, found neither");
            var columns = Enumerable.Range(0, table.Schema.Columns.Count).Where(i => i != time).ToArray();
            if (columns.Length == 0)
                throw new InvalidDataException($"{path}: expected at least one price column beside the time, found none");
            var assets = Array.ConvertAll(columns, i => table.Schema.Columns[i].Name);
            if (Array.Find(assets, ScanColumns.IsFixed) is { } feature)
                throw new InvalidDataException($"{path}: column {feature}: expected an asset's prices, found a scan column; this file is no price file");
            return new PriceFileRows(PriceTable.Over(table, time, columns), assets);
        }
        catch (InvalidDataException)
        {
            table.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public bool MoveNext()
    {
        if (!_table.MoveNext())
            return false;
        for (var i = 0; i < _prices.Length; i++)
            _prices[i] = _table.Price(i);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();
}
