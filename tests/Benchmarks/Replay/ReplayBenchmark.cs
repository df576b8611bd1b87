using System.Globalization;
using DolphinLean.Benchmarks.Measuring;
using DolphinLean.Engine.Backtest;

namespace DolphinLean.Benchmarks.Replay;

/// <summary>The champion from snappy Parquet, decode included, on one thread and on all; and its steps alone, the data decoded beside them.</summary>
internal sealed class ReplayBenchmark : IBenchmark
{
    private const double FloorMillionPrices = 20;
    private const double ShareOfManyAssets = 0.8;

    /// <summary>Runs before the measured ones: the compiler is done with the hot code only after the second.</summary>
    private const int WarmUps = 2;
    private const int Measured = 3;

    private static readonly Subject[] Subjects =
    [
        new("one thread", Threads: 1, Goal: 90, outcome => outcome.SecondsReading + outcome.SecondsStepping),
        new("two threads", Threads: 2, Goal: 120, outcome => outcome.SecondsReading + outcome.SecondsStepping),
        new("steps alone", Threads: 2, Goal: 300, outcome => outcome.SecondsStepping),
    ];

    public string Name => "replay";

    public IEnumerable<BenchmarkRow> Run(BenchmarkSettings settings) =>
    [
        .. Measure(settings, ReplayMarket.Champion(settings), assets: ReplayMarket.ChampionAssets, days: settings.Quick ? 20 : ReplayMarket.ChampionDays, goal: 1),
        .. Measure(settings, ReplayMarket.Ensure(settings, 400, settings.Quick ? 2 : 7, ReplayMarket.FiveSecondBars), 400, settings.Quick ? 2 : 7, ShareOfManyAssets),
    ];

    private static IEnumerable<BenchmarkRow> Measure(BenchmarkSettings settings, string market, int assets, int days, double goal)
    {
        foreach (var subject in Subjects)
        {
            for (var run = 0; run < WarmUps; run++)
                ReplayRun.InMemory(market, days, subject.Threads);
            BacktestOutcome? last = null;
            long allocated = 0;
            var rate = Median.Of(Measured, () =>
            {
                var before = GC.GetTotalAllocatedBytes(precise: true);
                last = ReplayRun.InMemory(market, days, subject.Threads);
                allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
                StatedSize.Require("replay prices", (long)days * ReplayMarket.FiveSecondBars * assets, last.Prices);
                return last.Prices / subject.Seconds(last) / 1e6;
            });
            var size = string.Create(CultureInfo.InvariantCulture, $"{days} d × {ReplayMarket.FiveSecondBars:N0} × {assets}, {last!.Trades:N0} trades");
            yield return new BenchmarkRow($"champion replay, {subject.Name}", size, rate, "M prices/s")
            {
                Floor = FloorMillionPrices,
                Goal = subject.Goal * goal * BenchmarkSettings.VectorShare,
                Allocation = string.Create(CultureInfo.InvariantCulture, $"{(double)allocated / last.Rows:0} B/bar"),
            };
        }
    }

    private sealed record Subject(string Name, int Threads, double Goal, Func<BacktestOutcome, double> Seconds);
}
