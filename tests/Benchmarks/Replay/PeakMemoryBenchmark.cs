using System.Globalization;
using DolphinLean.Benchmarks.Measuring;

namespace DolphinLean.Benchmarks.Replay;

/// <summary>Largest resident memory of a fresh process that replays few and many days: the number of days must not show.</summary>
internal sealed class PeakMemoryBenchmark : IBenchmark
{
    private const int Assets = 48;
    private const double FloorMegabytes = 300;

    public string Name => "memory";

    public IEnumerable<BenchmarkRow> Run(BenchmarkSettings settings)
    {
        int[] sizes = settings.Quick ? [1, 3] : [5, 55];
        var market = ReplayMarket.Ensure(settings, Assets, sizes[^1], ReplayMarket.FiveSecondBars);
        foreach (var days in sizes)
        {
            var peak = Median.Of(settings.Runs, () =>
            {
                var (prices, bytes) = ReplayChild.Start(market, days);
                StatedSize.Require("replay prices", (long)days * ReplayMarket.FiveSecondBars * Assets, prices);
                return bytes / 1e6;
            });
            yield return new BenchmarkRow("peak memory of a replay",
                string.Create(CultureInfo.InvariantCulture, $"{days} d × {ReplayMarket.FiveSecondBars:N0} × {Assets}"), peak, "MB")
            {
                Floor = FloorMegabytes,
                LowerIsBetter = true,
            };
        }
    }
}
