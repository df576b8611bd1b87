using System.Globalization;
using DolphinLean.Benchmarks.Measuring;
using DolphinLean.Data.Bars;
using DolphinLean.Launcher;
using DolphinLean.Launcher.Backtests;

namespace DolphinLean.Benchmarks.Bars;

/// <summary>The conformance kit's FrameworkDefault, widened to every symbol and day of the shared minute candles, imported and exported.</summary>
/// <remarks>Only its lists of tickers and its dates are changed; the alpha asks for a bar object of each symbol at each step.</remarks>
internal sealed class FrameworkDefaultBenchmark : IBenchmark
{
    private const string Algorithm = "FrameworkDefault";

    /// <summary>Real LEAN, on 29 days of the same symbols.</summary>
    private const double LeanPointsPerSecond = 126_000;

    private const int Days = 20;

    public string Name => "default";

    public IEnumerable<BenchmarkRow> Run(BenchmarkSettings settings)
    {
        if (settings.SharedFolder is not { } shared)
        {
            settings.Log.WriteLine("  needs --shared: the conformance kit and data/binance_usdm_1m_2025");
            yield break;
        }
        var klines = Path.Combine(shared, "data", "binance_usdm_1m_2025");
        var tickers = Directory.EnumerateFiles(klines, "*USDT-1m.parquet").Select(file => Path.GetFileName(file).Split('-')[0])
            .Order(StringComparer.Ordinal).ToArray();
        var columns = Ensure(settings, "import-klines", klines);
        var zips = Ensure(settings, "export-lean", klines);
        var last = LastDay(columns, tickers[0]);
        var source = Widened(settings, shared, tickers, last);
        var bars = Bars(columns, tickers, last.AddDays(1 - Days), last);
        foreach (var (form, folder) in new[] { ("columns", columns), ("LEAN zips", zips) })
            yield return Speed(settings, form, source, folder, tickers.Length, bars);
    }

    private static BenchmarkRow Speed(BenchmarkSettings settings, string form, string source, string folder, int symbols, long bars)
    {
        var algorithm = AlgorithmSource.Load(source, Algorithm, CancellationToken.None);
        BarRunFigures? last = null;
        var rate = Median.Of(settings.Runs, () =>
        {
            last = BarRun.Once(Algorithm, algorithm.Create, folder);
            StatedSize.Require("bars", bars, last.Outcome.Prices);
            return last.Outcome.Prices / last.Seconds;
        });
        var size = string.Create(CultureInfo.InvariantCulture, $"{symbols} × {Days} d, {bars:N0} bars, {last!.Orders:N0} orders");
        return new BenchmarkRow($"kit's {Algorithm}, {form}", size, rate / 1e6, "M points/s")
        {
            RatioToLean = rate / LeanPointsPerSecond,
            Allocation = string.Create(CultureInfo.InvariantCulture, $"{(double)last.AllocatedBytes / last.Outcome.Prices:0.0} B/point"),
        };
    }

    private static string Ensure(BenchmarkSettings settings, string command, string klines)
    {
        var folder = Path.Combine(settings.CacheFolder, $"klines-{command}");
        if (Directory.Exists(folder))
            return folder;
        settings.Log.WriteLine($"  dolphin data {command} into {folder}");
        using var error = new StringWriter();
        var partial = folder + ".partial";
        if (Directory.Exists(partial))
            Directory.Delete(partial, recursive: true);
        var exitCode = DolphinCommand.Run(["data", command, "--klines", klines, "--out", partial, "--quiet"], TextWriter.Null, error);
        if (exitCode != 0)
            throw new InvalidOperationException($"dolphin data {command} ended with {exitCode}: {error}");
        Directory.Move(partial, folder);
        return folder;
    }

    private static DateOnly LastDay(string folder, string ticker)
    {
        using var store = new ColumnStore(folder);
        return store.Days(Minutes(ticker))[^1];
    }

    /// <summary>Bars that the days hold; some symbols were not recorded on all of them.</summary>
    private static long Bars(string folder, IEnumerable<string> tickers, DateOnly first, DateOnly last)
    {
        using var store = new ColumnStore(folder);
        var columns = new BarColumns();
        var bars = 0L;
        foreach (var series in tickers.Select(Minutes))
        {
            foreach (var day in store.Days(series).Where(day => day >= first && day <= last))
                bars += store.TryRead(series, day, columns) ? columns.Count : 0;
        }
        return bars;
    }

    private static BarSeries Minutes(string ticker) => new("binance", "cryptofuture", ticker, BarKind.Trade, BarResolution.Minute);

    private static string Widened(BenchmarkSettings settings, string shared, string[] tickers, DateOnly last)
    {
        var text = File.ReadAllText(Path.Combine(shared, "conformance", "algorithms", Algorithm + ".cs"));
        var first = last.AddDays(1 - Days);
        text = Replaced(text, "SetStartDate(2025, 5, 10)", $"SetStartDate({Text(first)})");
        text = Replaced(text, "SetEndDate(2025, 5, 13)", $"SetEndDate({Text(last)})");
        text = Replaced(text, "\"BTCUSDT\", \"ETHUSDT\", \"SOLUSDT\", \"ADAUSDT\"", string.Join(", ", tickers.Select(ticker => $"\"{ticker}\"")));
        var path = Path.Combine(settings.CacheFolder, Algorithm + ".cs");
        File.WriteAllText(path, text);
        return path;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy, M, d", CultureInfo.InvariantCulture);

    private static string Replaced(string text, string what, string with) => text.Contains(what, StringComparison.Ordinal)
        ? text.Replace(what, with, StringComparison.Ordinal)
        : throw new InvalidDataException($"{Algorithm}.cs: expected '{what}'; the kit has another version of it.");
}
