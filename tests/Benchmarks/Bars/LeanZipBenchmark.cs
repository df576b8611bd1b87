using System.Diagnostics;
using System.Globalization;
using DolphinLean.Benchmarks.Measuring;
using DolphinLean.Data.Bars;

namespace DolphinLean.Benchmarks.Bars;

/// <summary>Days of LEAN's zips, inflated and parsed into columns on one core, next to the same days from the column store.</summary>
internal sealed class LeanZipBenchmark : IBenchmark
{
    private const int Symbols = 20;

    /// <summary>Small sizes take a tenth of a second, most of which the first run spends on compiling.</summary>
    private const int LeastRuns = 5;

    public string Name => "zips";

    public IEnumerable<BenchmarkRow> Run(BenchmarkSettings settings)
    {
        var days = settings.Quick ? 10 : 180;
        yield return Measure(settings, "LEAN zips to columns", "M lines/s", new LeanFolderStore(MinuteMarket.LeanFolder(settings, Symbols, days)), days) with
        {
            Goal = 7.5,
        };
        using var columns = new ColumnStore(MinuteMarket.Columns(settings, Symbols, days));
        yield return Measure(settings, "column store to columns", "M bars/s", columns, days);
    }

    private static BenchmarkRow Measure(BenchmarkSettings settings, string what, string unit, IBarStore store, int days)
    {
        var bars = (double)Symbols * days * MinuteMarket.BarsPerDay;
        var allocated = 0L;
        var rate = Median.Of(Math.Max(LeastRuns, settings.Runs), () =>
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var clock = Stopwatch.StartNew();
            StatedSize.Require(what, (long)bars, ReadAll(store));
            var seconds = clock.Elapsed.TotalSeconds;
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            return bars / seconds / 1e6;
        });
        var size = string.Create(CultureInfo.InvariantCulture, $"{Symbols} × {days} d × {MinuteMarket.BarsPerDay}");
        return new BenchmarkRow(what, size, rate, unit) { Allocation = string.Create(CultureInfo.InvariantCulture, $"{allocated / bars:0.00} B/bar") };
    }

    private static long ReadAll(IBarStore store)
    {
        var columns = new BarColumns();
        var bars = 0L;
        foreach (var ticker in MinuteMarket.Tickers(Symbols))
        {
            var series = new BarSeries("binance", "cryptofuture", ticker, BarKind.Trade, BarResolution.Minute);
            foreach (var day in store.Days(series))
            {
                if (store.TryRead(series, day, columns))
                    bars += columns.Count;
            }
        }
        return bars;
    }
}
