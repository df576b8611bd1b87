using System.Diagnostics;
using System.Globalization;
using DolphinLean.Benchmarks.Measuring;
using DolphinLean.Engine.Backtest;

namespace DolphinLean.Benchmarks.Replay;

/// <summary>The champion from snappy Parquet, end to end: decode, step, trade, write all results.</summary>
internal sealed class ReplayBenchmark : IBenchmark
{
    private const double FloorMillionPrices = 20;
    private const double GoalMillionPrices = 90;

    public string Name => "replay";

    public IEnumerable<BenchmarkRow> Run(BenchmarkSettings settings)
    {
        yield return Measure(settings, assets: 48, days: settings.Quick ? 3 : 55);
        yield return Measure(settings, assets: 400, days: settings.Quick ? 1 : 7);
    }

    private static BenchmarkRow Measure(BenchmarkSettings settings, int assets, int days)
    {
        var market = ReplayMarket.Ensure(settings, assets, days, ReplayMarket.FiveSecondBars);
        var stated = (long)days * ReplayMarket.FiveSecondBars * assets;
        BacktestOutcome? last = null;
        var rate = Median.Of(settings.Runs, () =>
        {
            var clock = Stopwatch.StartNew();
            last = ReplayRun.Once(market, days);
            var seconds = clock.Elapsed.TotalSeconds;
            StatedSize.Require("replay prices", stated, last.Prices);
            return last.Prices / seconds / 1e6;
        });
        var size = string.Create(CultureInfo.InvariantCulture, $"{days} d × {ReplayMarket.FiveSecondBars:N0} × {assets}, {last!.Trades:N0} trades");
        return new BenchmarkRow("champion replay, snappy Parquet to report", size, rate, "M prices/s")
        {
            Floor = FloorMillionPrices,
            Goal = GoalMillionPrices,
        };
    }
}
