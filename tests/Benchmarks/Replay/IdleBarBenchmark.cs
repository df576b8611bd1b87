using System.Globalization;
using DolphinLean.Benchmarks.Measuring;

namespace DolphinLean.Benchmarks.Replay;

/// <summary>Bytes allocated per bar on which nothing happens: no insight, no order, no journal line.</summary>
/// <remarks>
/// Four runs with a signal that never fires: few and many days, of short and long days. The difference of differences leaves bars
/// alone: what a run or a day allocates once cancels.
/// </remarks>
internal sealed class IdleBarBenchmark : IBenchmark
{
    private const int Assets = 48;
    private const int FewDays = 5;
    private const int ManyDays = 10;
    private const int ShortDay = 1_440;

    /// <summary>Bytes a bar: the smallest object has 24, and pools that refill now and then leave a rest of either sign.</summary>
    private const double LessThanAnyObject = 1;

    private static readonly string[] NeverFires = ["vel_div_threshold=-0.99", "vel_div_extreme=-1"];

    public string Name => "idle";

    public IEnumerable<BenchmarkRow> Run(BenchmarkSettings settings)
    {
        var longDay = settings.Quick ? 2 * ShortDay : ReplayMarket.FiveSecondBars;
        var longMarket = ReplayMarket.Ensure(settings, Assets, ManyDays, longDay);
        var shortMarket = ReplayMarket.Ensure(settings, Assets, ManyDays, ShortDay);
        var bars = (double)(ManyDays - FewDays) * (longDay - ShortDay);
        // Buffers that the process keeps for all runs are filled by the first ones.
        PerDays(longMarket);
        PerDays(shortMarket);
        var bytes = Median.Of(settings.Runs, () => (PerDays(longMarket) - PerDays(shortMarket)) / bars);
        yield return new BenchmarkRow("allocated on an idle bar", string.Create(CultureInfo.InvariantCulture, $"{bars:N0} bars × {Assets}"), bytes, "B/bar")
        {
            Floor = LessThanAnyObject,
            LowerIsBetter = true,
            Allocation = string.Create(CultureInfo.InvariantCulture, $"{bytes:0.00} B/bar"),
        };
    }

    private static double PerDays(string market) => Allocated(market, ManyDays) - Allocated(market, FewDays);

    private static long Allocated(string market, int days)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var outcome = ReplayRun.InMemory(market, days, threads: 1, NeverFires);
        var bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        return outcome.Trades == 0
            ? bytes
            : throw new InvalidOperationException($"{outcome.Trades} trades where none may be: the bars are not idle");
    }
}
