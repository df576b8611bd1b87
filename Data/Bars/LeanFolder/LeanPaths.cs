using System.Globalization;

namespace DolphinLean.Data.Bars.LeanFolder;

/// <summary>Names of files and zip entries in LEAN's data folder.</summary>
internal static class LeanPaths
{
    private const string CryptoFuture = "cryptofuture";

    /// <summary>Whether a series has a file for each day; hours and days of all time share one file.</summary>
    public static bool IsDayByDay(BarResolution resolution) => resolution is BarResolution.Second or BarResolution.Minute;

    /// <summary>The folder of the day files of a series, or of its one file.</summary>
    public static string Folder(string root, BarSeries series)
    {
        var folder = Path.Combine(root, series.SecurityType, series.Market, Name(series.Resolution));
        return IsDayByDay(series.Resolution) ? Path.Combine(folder, Ticker(series)) : folder;
    }

    /// <summary>The zip of a day.</summary>
    public static string DayFile(string root, BarSeries series, DateOnly day) =>
        Path.Combine(Folder(root, series), $"{Date(day)}_{Name(series.Kind)}.zip");

    /// <summary>The zip of all hours or days.</summary>
    public static string HistoryFile(string root, BarSeries series) =>
        Path.Combine(Folder(root, series), $"{Ticker(series)}_{Name(series.Kind)}.zip");

    /// <summary>The entry in the zip of a day.</summary>
    public static string DayEntry(BarSeries series, DateOnly day) =>
        $"{Date(day)}_{Ticker(series)}_{Name(series.Resolution)}_{Name(series.Kind)}{Perpetual(series)}.csv";

    /// <summary>The entry in the zip of all hours or days.</summary>
    public static string HistoryEntry(BarSeries series) =>
        IsPerpetual(series) ? $"{Ticker(series)}_{Name(series.Kind)}_perp.csv" : $"{Ticker(series)}.csv";

    /// <summary>The funding settlements of a perpetual.</summary>
    public static string FundingFile(string root, string market, string symbol) =>
        Path.Combine(root, CryptoFuture, market, "margin_interest", symbol.ToLowerInvariant() + ".csv");

    /// <summary>The day of a day file's name; null when the name is none of the kind's.</summary>
    public static DateOnly? DayOf(string file, BarKind kind)
    {
        var name = Path.GetFileName(file.AsSpan());
        return name.Length > 8 && name[8..].SequenceEqual($"_{Name(kind)}.zip")
            && DateOnly.TryParseExact(name[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
    }

    /// <summary>The word that stands for a kind of bar in names.</summary>
    public static string Name(BarKind kind) => kind == BarKind.Trade ? "trade" : "quote";

    /// <summary>The word that stands for a resolution in names.</summary>
    public static string Name(BarResolution resolution) => resolution switch
    {
        BarResolution.Second => "second",
        BarResolution.Minute => "minute",
        BarResolution.Hour => "hour",
        BarResolution.Daily => "daily",
        _ => throw new ArgumentOutOfRangeException(nameof(resolution), resolution, "no resolution of bars"),
    };

    private static string Ticker(BarSeries series) => series.Symbol.ToLowerInvariant();

    private static string Perpetual(BarSeries series) => IsPerpetual(series) ? "_perp" : "";

    private static bool IsPerpetual(BarSeries series) => series.SecurityType == CryptoFuture;

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
