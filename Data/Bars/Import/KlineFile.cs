using System.Globalization;
using DolphinLean.Data.Parquet;
using DolphinLean.Data.Scans;

namespace DolphinLean.Data.Bars.Import;

/// <summary>A Parquet file of one symbol's candles: <c>open_time</c> (or <c>timestamp</c>), open, high, low, close, volume.</summary>
internal sealed class KlineFile
{
    private static readonly string[] Columns = ["open", "high", "low", "close", "volume"];

    private KlineFile(string path, string symbol, long rows, BarSpan span)
    {
        Path = path;
        Symbol = symbol;
        Rows = rows;
        Span = span;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The file name up to the first hyphen or dot, as in <c>BTCUSDT-1m.parquet</c>.</summary>
    public string Symbol { get; }

    /// <summary>Candles.</summary>
    public long Rows { get; }

    /// <summary>Their length and where LEAN keeps it.</summary>
    public BarSpan Span { get; }

    /// <summary>Whether a schema is that of candles.</summary>
    public static bool Fits(ParquetSchema schema) =>
        PriceTable.TimeColumn(schema) >= 0 && Columns.All(name => schema.IndexOf(name) >= 0);

    /// <summary>Reads the times of a file to learn how long its candles are.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, empty or of candles shorter than a second.</exception>
    public static KlineFile Open(string path)
    {
        using var table = TableFile.Open(path);
        var time = PriceTable.TimeColumn(table.Schema);
        if (table.RowCount is 0 or > int.MaxValue)
            throw new InvalidDataException($"{path}: expected at least one candle, found {table.RowCount}.");
        var times = new long[table.RowCount];
        var row = 0;
        for (var group = 0; group < table.RowGroupCount; group++)
        {
            table.Read(group, time, times.AsSpan(row, table.RowsIn(group)));
            row += table.RowsIn(group);
        }
        var symbol = System.IO.Path.GetFileName(path).Split('-', '.')[0].ToUpperInvariant();
        return new KlineFile(path, symbol, times.Length, BarSpan.Of(BarSpacing.MedianOf(times) ?? BarSpacing.DailyMs, path));
    }

    /// <summary>Adds every candle to a series.</summary>
    /// <param name="series">Where they go.</param>
    /// <param name="read">Told how many candles were read, every few thousand.</param>
    /// <exception cref="InvalidDataException">A row is no candle or not after the one before; the message names file, row and column.</exception>
    public void CopyTo(SeriesBuilder series, Action<long> read)
    {
        var table = TableFile.Open(Path);
        using var rows = PriceTable.Over(
            table, PriceTable.TimeColumn(table.Schema), [.. Columns.Select(name => table.Schema.IndexOf(name))]);
        for (var row = 0L; rows.MoveNext(); row++)
        {
            var (open, high, low, close, volume) = (rows.Price(0), rows.Price(1), rows.Price(2), rows.Price(3), rows.Price(4));
            if (!LeanFolder.BarText.IsBar(open, high, low, close) || !(volume >= 0))
                throw NoCandle(row, open, high, low, close, volume);
            series.Add(Span.StartMs(rows.TimestampMs), open, high, low, close, volume);
            if (row % 4096 == 0)
                read(row);
        }
        series.Complete();
        read(Rows);
    }

    private InvalidDataException NoCandle(long row, params double[] values)
    {
        var found = string.Join(", ", values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));
        return new InvalidDataException(
            $"{Path}: row {row}, columns open to volume: expected prices above 0, high and low around the others, and a volume of 0 or more, found {found}.");
    }
}
