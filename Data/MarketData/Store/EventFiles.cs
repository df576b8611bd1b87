using System.Globalization;
using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>Names and columns of the event store's files.</summary>
internal static class EventFiles
{
    /// <summary>The file that makes a folder a store, and what it says.</summary>
    public const string Manifest = "events.json";

    /// <summary>Text of the manifest.</summary>
    public const string ManifestText = "{\n  \"format\": \"dolphin-events\",\n  \"version\": 2\n}\n";

    /// <summary>Text of the manifest of stores whose numbers were all in 64 bits.</summary>
    public const string FirstManifestText = "{\n  \"format\": \"dolphin-events\",\n  \"version\": 1\n}\n";

    private const string DayFormat = "yyyy-MM-dd";
    private const string DaySuffix = ".json";

    /// <summary>How files are written: plain values without compression, which are copied as they lie.</summary>
    public static ParquetWriterOptions Options { get; } = new() { Codec = ParquetCodec.Uncompressed, PageBytes = 1 << 20 };

    /// <summary>Changes of the book and snapshots, one a row. Here and below, doubles are written as 32-bit decimals where these are exact.</summary>
    public static ParquetSchema Depth { get; } = new(
        ParquetColumn.Int32("sequence"),
        ParquetColumn.Timestamp("local_time", ParquetTimeUnit.Nanoseconds),
        ParquetColumn.Timestamp("exchange_time", ParquetTimeUnit.Milliseconds) with { IsNullable = true },
        ParquetColumn.Int32("is_snapshot"),
        ParquetColumn.Int64("first_update_id"),
        ParquetColumn.Int64("last_update_id"),
        ParquetColumn.Int64("previous_update_id"),
        ParquetColumn.Int32("bid_count"),
        ParquetColumn.Int32("ask_count"));

    /// <summary>The levels of all changes, in order: a change's bids, then its asks.</summary>
    public static ParquetSchema Levels { get; } = new(ParquetColumn.Double("price"), ParquetColumn.Double("size"));

    /// <summary>Trades, one a row.</summary>
    public static ParquetSchema Trades { get; } = new(
        ParquetColumn.Int32("sequence"),
        ParquetColumn.Timestamp("local_time", ParquetTimeUnit.Nanoseconds),
        ParquetColumn.Timestamp("exchange_time", ParquetTimeUnit.Milliseconds),
        ParquetColumn.Timestamp("trade_time", ParquetTimeUnit.Milliseconds),
        ParquetColumn.Int64("trade_id"),
        ParquetColumn.Double("price"),
        ParquetColumn.Double("size"),
        ParquetColumn.Int32("aggressor"));

    /// <summary>Best quotes, one a row.</summary>
    public static ParquetSchema Quotes { get; } = new(
        ParquetColumn.Int32("sequence"),
        ParquetColumn.Timestamp("local_time", ParquetTimeUnit.Nanoseconds),
        ParquetColumn.Timestamp("exchange_time", ParquetTimeUnit.Milliseconds) with { IsNullable = true },
        ParquetColumn.Int64("update_id"),
        ParquetColumn.Double("bid_price"),
        ParquetColumn.Double("bid_size"),
        ParquetColumn.Double("ask_price"),
        ParquetColumn.Double("ask_size"));

    /// <summary>The folder of a series, relative to the store.</summary>
    public static string Folder(EventSeries series) => Path.Combine(series.SecurityType, series.Market, series.Symbol.ToLowerInvariant());

    /// <summary>The file of a day that tells what its tables hold.</summary>
    public static string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture) + DaySuffix;

    /// <summary>A table of a day: <c>depth</c>, <c>levels</c>, <c>trades</c> or <c>quotes</c>.</summary>
    public static string Table(DateOnly day, string table) => $"{day.ToString(DayFormat, CultureInfo.InvariantCulture)}-{table}.parquet";

    /// <summary>The days of a series' folder, ascending.</summary>
    public static List<DateOnly> DaysOf(string folder)
    {
        var days = new List<DateOnly>();
        if (!Directory.Exists(folder))
            return days;
        foreach (var file in Directory.EnumerateFiles(folder, "*" + DaySuffix))
        {
            if (DateOnly.TryParseExact(Path.GetFileNameWithoutExtension(file), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                days.Add(day);
        }
        days.Sort();
        return days;
    }

    /// <summary>Refuses a table of other columns.</summary>
    public static void CheckSchema(ITableReader table, ParquetSchema schema)
    {
        var found = table.Schema.Columns;
        for (var column = 0; column < schema.Columns.Count; column++)
        {
            var expected = schema.Columns[column];
            if (column >= found.Count || found[column].Name != expected.Name
                || (expected.Physical == ParquetPhysicalType.Double ? !NumberColumn.Holds(found[column]) : found[column].Physical != expected.Physical))
                throw new InvalidDataException(
                    $"{table.Name}: expected column {column} to be {expected.Name} ({expected.Physical}), found {(column < found.Count ? $"{found[column].Name} ({found[column].Physical})" : "none")}.");
        }
    }
}
