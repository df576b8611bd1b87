using System.Globalization;
using DolphinLean.Benchmarks.Measuring;

namespace DolphinLean.Benchmarks.Replay;

/// <summary>
/// Largest resident memory of a fresh process that replays few and many days, of which the number must not show, and few and many assets. The champion ranks all
/// of them (IRP).
/// </summary>
internal sealed class PeakMemoryBenchmark : IBenchmark
{
    private const double MostMegabytes = 300;
    private const double MostOfManyAssets = 600;

    public string Name => "memory";

    public IEnumerable<BenchmarkRow> Run(BenchmarkSettings settings)
    {
        int[] lengths = settings.Quick ? [1, 3] : [5, 55];
        foreach (var days in lengths)
            yield return Row(settings, "peak memory of a replay", ReplayMarket.ChampionAssets, lengths[^1], days, MostMegabytes);
        var ofSize = settings.Quick ? 1 : 2;
        yield return Row(settings, "peak memory, 50 assets", 50, ofSize, ofSize, MostMegabytes);
        yield return Row(settings, "peak memory, 400 assets with IRP", 400, ofSize, ofSize, MostOfManyAssets);
    }

    private static BenchmarkRow Row(BenchmarkSettings settings, string what, int assets, int marketDays, int days, double most)
    {
        var market = ReplayMarket.Ensure(settings, assets, marketDays, ReplayMarket.FiveSecondBars);
        var peak = Median.Of(settings.Runs, () =>
        {
            var (prices, bytes) = ReplayChild.Start(market, days);
            StatedSize.Require("replay prices", (long)days * ReplayMarket.FiveSecondBars * assets, prices);
            return bytes / 1e6;
        });
        return new BenchmarkRow(what, string.Create(CultureInfo.InvariantCulture, $"{days} d × {ReplayMarket.FiveSecondBars:N0} × {assets}"), peak, "MB")
        {
            Floor = most,
            LowerIsBetter = true,
        };
    }
}
