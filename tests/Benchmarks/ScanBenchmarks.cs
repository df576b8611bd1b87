using System.Diagnostics;
using DolphinLean.Benchmarks.Measuring;
using DolphinLean.Benchmarks.Replay;
using DolphinLean.Data.Scans;
using DolphinLean.Data.Synthetic;
using DolphinLean.Indicators.Spectral;

namespace DolphinLean.Benchmarks;

/// <summary>Feature building, row by row, and decoding of day files.</summary>
internal sealed class ScanBenchmarks : IBenchmark
{
    private const int Assets = 48;
    private const int ManyAssets = 400;
    private const int RealRows = 52_416;
    private const int Days = 55;
    private const int BarsPerDay = ReplayMarket.FiveSecondBars;

    /// <summary>Rows before all windows are full.</summary>
    private const int WarmUpRows = 751;

    public string Name => "scans";

    public IEnumerable<BenchmarkRow> Run(BenchmarkSettings settings)
    {
        var (prices, source) = Prices48(settings);
        yield return Build("ScanBuilder, " + source, prices, Assets, settings) with
        {
            Floor = 30_000,
            Goal = 250_000 * BenchmarkSettings.VectorShare,
        };
        foreach (var (name, worst) in WorstPrices.All(Assets, settings.Quick ? 3_000 : 20_000))
            yield return Build("ScanBuilder, " + name, worst, Assets, settings) with { Goal = 10_000 * BenchmarkSettings.VectorShare };
        var many = SyntheticPrices(ManyAssets, settings.Quick ? 1_500 : 4_000);
        yield return Build("ScanBuilder, synthetic", many, ManyAssets, settings) with { Goal = 5_000 * BenchmarkSettings.VectorShare };
        yield return Decode(settings);
    }

    private static (double[] Prices, string Source) Prices48(BenchmarkSettings settings)
    {
        var rows = settings.Quick ? 8_000 : RealRows;
        var path = settings.SharedFolder is null ? null : Path.Combine(settings.SharedFolder, "data", "binance_spot_5m_2024", "closes-48.parquet");
        if (path is null || !File.Exists(path))
            return (SyntheticPrices(Assets, rows), "synthetic");
        using var file = PriceFileRows.Open(path);
        return (Take(file, rows), "real closes");
    }

    private static double[] SyntheticPrices(int assets, int rows)
    {
        using var market = new SyntheticMarket(new SyntheticMarketOptions { Assets = assets, Days = rows / 1440 + 1 });
        return Take(market, rows);
    }

    private static double[] Take(IPriceRows source, int rows)
    {
        var assets = source.Assets.Count;
        var prices = new double[rows * assets];
        var taken = 0;
        while (taken < rows && source.MoveNext())
            source.Prices.CopyTo(prices.AsSpan(taken++ * assets));
        StatedSize.Require("rows of prices", rows, taken);
        return prices;
    }

    private static BenchmarkRow Build(string what, double[] prices, int assets, BenchmarkSettings settings)
    {
        var rows = prices.Length / assets;
        long allocated = 0;
        var rate = Median.Of(settings.Runs, () =>
        {
            var builder = new ScanBuilder(assets);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            for (var row = 0; row < rows; row++)
                builder.Add(prices.AsSpan(row * assets, assets), out _);
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            return rows / seconds;
        });
        return new BenchmarkRow(what, FormattableString.Invariant($"{rows:N0} rows × {assets}"), rate, "rows/s")
        {
            RatioToPlain = rate / PlainRate(prices, assets, settings.Quick ? 5 : 25),
            Allocation = FormattableString.Invariant($"{(double)allocated / rows:0.##} B/row"),
        };
    }

    /// <summary>Rows a second when every window is decomposed in full at every row.</summary>
    private static double PlainRate(double[] prices, int assets, int rows)
    {
        var sum = 0.0;
        var started = Stopwatch.GetTimestamp();
        for (var row = WarmUpRows; row < WarmUpRows + rows; row++)
        {
            foreach (var window in ScanBuilder.Windows)
                sum += DenseEigenvalue.Largest(prices.AsSpan((row - window) * assets, (window + 1) * assets), assets);
        }
        var rate = rows / Stopwatch.GetElapsedTime(started).TotalSeconds;
        return sum > 0 ? rate : throw new InvalidOperationException("The plain twin found no eigenvalue.");
    }

    private static BenchmarkRow Decode(BenchmarkSettings settings)
    {
        var days = settings.Quick ? 3 : Days;
        var folder = ReplayMarket.Ensure(settings, Assets, days, BarsPerDay);
        long allocated = 0;
        var rate = Median.Of(settings.Runs, () =>
        {
            var started = Stopwatch.GetTimestamp();
            var source = ScanSource.Open(folder);
            var sum = 0.0;
            long rows = 0;
            for (source.MoveNext(); ; rows++)
            {
                sum += source.Row.Prices[0];
                var (before, date) = (GC.GetAllocatedBytesForCurrentThread(), source.Date);
                if (!source.MoveNext())
                    break;
                if (source.Date == date)
                    allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            }
            rows++;
            StatedSize.Require("rows of scans", (long)days * BarsPerDay, rows);
            return sum > 0 ? rows * Assets / Stopwatch.GetElapsedTime(started).TotalSeconds / 1e6 : 0;
        });
        return new BenchmarkRow("decode snappy scans", FormattableString.Invariant($"{days} d × {BarsPerDay:N0} × {Assets}"), rate, "M prices/s")
        {
            Goal = 90,
            Allocation = FormattableString.Invariant($"{allocated} B/row"),
        };
    }
}
