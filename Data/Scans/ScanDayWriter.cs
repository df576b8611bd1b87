using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Scans;

/// <summary>Collects the rows of one day and writes them as a day file. Its buffers are reused from day to day.</summary>
public sealed class ScanDayWriter
{
    private const int FirstCapacity = 1024;

    /// <summary>Bytes of 12,288 values: beyond, a day's indices with their dictionary save little.</summary>
    private const int LargestDictionary = 96 << 10;

    private readonly ParquetSchema _schema;
    private readonly ParquetWriterOptions _options;
    private readonly double[][] _features = Array.ConvertAll(ScanColumns.Features.ToArray(), _ => new double[FirstCapacity]);
    private readonly double[][] _prices;
    private long[] _timestamps = new long[FirstCapacity];
    private long[] _scanNumbers = new long[FirstCapacity];

    /// <summary>Starts with no rows.</summary>
    /// <param name="assets">The asset columns, in order.</param>
    /// <param name="options">
    /// Codec and encodings; null for snappy, with a dictionary for each asset whose prices have few distinct values. Prices lie on
    /// a grid of ticks: their indices take a quarter of the bytes and are read three times as fast.
    /// </param>
    /// <exception cref="InvalidDataException">An asset bears the name of a fixed column, or two assets bear the same.</exception>
    public ScanDayWriter(IReadOnlyList<string> assets, ParquetWriterOptions? options = null)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var asset in assets)
        {
            if (ScanColumns.IsFixed(asset))
                throw new InvalidDataException($"asset {asset}: expected a ticker, found the name of a scan column");
            if (!seen.Add(asset))
                throw new InvalidDataException($"asset {asset}: expected each asset once, found it twice");
        }
        _schema = ScanColumns.SchemaFor(assets);
        _options = options ?? ParquetWriterOptions.Default with
        {
            ColumnEncodings = assets.ToDictionary(asset => asset, _ => ParquetEncoding.Dictionary, StringComparer.Ordinal),
            DictionaryBytes = LargestDictionary,
        };
        _prices = new double[assets.Count][];
        for (var i = 0; i < _prices.Length; i++)
            _prices[i] = new double[FirstCapacity];
    }

    /// <summary>Rows collected since the last file.</summary>
    public int Rows { get; private set; }

    /// <summary>Adds a row.</summary>
    /// <param name="timestampMs">Unix milliseconds, UTC.</param>
    /// <param name="scanNumber">Running number.</param>
    /// <param name="features">NaN where undefined.</param>
    /// <param name="prices">One per asset; NaN where missing.</param>
    public void Add(long timestampMs, long scanNumber, in ScanFeatures features, ReadOnlySpan<double> prices)
    {
        if (prices.Length != _prices.Length)
            throw new ArgumentException($"A row has {_prices.Length} prices; got {prices.Length}.", nameof(prices));
        if (Rows == _timestamps.Length)
            Grow();
        _timestamps[Rows] = timestampMs;
        _scanNumbers[Rows] = scanNumber;
        _features[0][Rows] = features.VelDiv;
        _features[1][Rows] = features.V50Velocity;
        _features[2][Rows] = features.V150Velocity;
        _features[3][Rows] = features.V300Velocity;
        _features[4][Rows] = features.V750Velocity;
        _features[5][Rows] = features.Instability50;
        _features[6][Rows] = features.Instability150;
        for (var i = 0; i < prices.Length; i++)
            _prices[i][Rows] = prices[i];
        Rows++;
    }

    /// <summary>Writes the collected rows to a file and starts anew. The file appears when it is complete.</summary>
    public void Write(string path)
    {
        using var table = TableFile.Create(path, _schema, _options);
        table.BeginRowGroup(Rows);
        table.Write(0, _timestamps.AsSpan(0, Rows));
        table.Write(1, _scanNumbers.AsSpan(0, Rows));
        var column = 2;
        foreach (var values in _features)
            table.Write(column++, values.AsSpan(0, Rows));
        foreach (var values in _prices)
            table.Write(column++, values.AsSpan(0, Rows));
        table.EndRowGroup();
        table.Complete();
        Rows = 0;
    }

    private void Grow()
    {
        var capacity = 2 * Rows;
        Array.Resize(ref _timestamps, capacity);
        Array.Resize(ref _scanNumbers, capacity);
        foreach (var columns in new[] { _features, _prices })
        {
            for (var i = 0; i < columns.Length; i++)
                Array.Resize(ref columns[i], capacity);
        }
    }
}
