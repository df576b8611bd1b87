using System.Globalization;
using DolphinLean.Data.Bars.LeanFolder;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Bars.Columnar;

/// <summary>Names and columns of the store's Parquet files.</summary>
internal static class ColumnFiles
{
    /// <summary>The file that makes a folder a store, and what it says.</summary>
    public const string Manifest = "bars.json";

    /// <summary>Text of the manifest.</summary>
    public const string ManifestText = "{\n  \"format\": \"dolphin-bars\",\n  \"version\": 1\n}\n";

    /// <summary>Name of the time column: start of the bar, Unix milliseconds.</summary>
    public const string StartTime = "start_time";

    private static readonly string[] Trade = ["open", "high", "low", "close", "volume"];

    private static readonly string[] Quote =
        ["bid_open", "bid_high", "bid_low", "bid_close", "bid_size", "ask_open", "ask_high", "ask_low", "ask_close", "ask_size"];

    /// <summary>How files are written: plain values without compression, which a day is copied from as it lies.</summary>
    public static ParquetWriterOptions Options { get; } = new() { Codec = ParquetCodec.Uncompressed, PageBytes = 1 << 20 };

    /// <summary>Columns of a kind of bar, time first.</summary>
    public static ParquetSchema Schema(BarKind kind) => new(
        [ParquetColumn.Timestamp(StartTime, ParquetTimeUnit.Milliseconds), .. (kind == BarKind.Trade ? Trade : Quote).Select(ParquetColumn.Double)]);

    /// <summary>Columns of a file of funding settlements.</summary>
    public static ParquetSchema FundingSchema() =>
        new(ParquetColumn.Timestamp("time", ParquetTimeUnit.Milliseconds), ParquetColumn.Double("rate"));

    /// <summary>The folder of a series' files.</summary>
    public static string Folder(string root, BarSeries series) =>
        Path.Combine(root, series.SecurityType, series.Market, LeanPaths.Name(series.Resolution), series.Symbol.ToLowerInvariant());

    /// <summary>The file that holds a day; hours and days of all time share one file.</summary>
    public static string File(BarSeries series, DateOnly day) => LeanPaths.IsDayByDay(series.Resolution)
        ? $"{LeanPaths.Name(series.Kind)}-{day.ToString("yyyy-MM", CultureInfo.InvariantCulture)}.parquet"
        : $"{LeanPaths.Name(series.Kind)}.parquet";

    /// <summary>What the names of a series' files have in common.</summary>
    public static string Pattern(BarSeries series) =>
        LeanPaths.IsDayByDay(series.Resolution) ? $"{LeanPaths.Name(series.Kind)}-*.parquet" : $"{LeanPaths.Name(series.Kind)}.parquet";

    /// <summary>The funding settlements of a perpetual.</summary>
    public static string FundingFile(string root, string market, string symbol) =>
        Path.ChangeExtension(LeanPaths.FundingFile(root, market, symbol), ".parquet");

    /// <summary>Unix milliseconds of a day's midnight.</summary>
    public static long Midnight(DateOnly day) => (long)(day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * BarText.DayMs;

    /// <summary>The UTC day of a time in Unix milliseconds.</summary>
    /// <exception cref="InvalidDataException">The time is outside the years 1970 to 9999.</exception>
    public static DateOnly DayOf(long unixMs, string file)
    {
        if (unixMs is < 0 or > 253_402_300_799_999)
            throw new InvalidDataException($"{file}, column {StartTime}: expected Unix milliseconds, found {unixMs}.");
        return DateOnly.FromDateTime(DateTime.UnixEpoch.AddMilliseconds(unixMs));
    }
}
