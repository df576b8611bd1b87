using System.Diagnostics;
using DolphinLean.Benchmarks.Measuring;
using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Shards;

namespace DolphinLean.Benchmarks.Grid;

/// <summary>
/// What it costs that the embedded grid waits for the disk: a write of a service's record, which waits, one of an asset's features, which does not,
/// and the share of a second that both take at the rate at which services write with 48 books.
/// </summary>
internal sealed class GridBenchmark : IBenchmark
{
    private const int Books = 48;

    /// <summary>Each book and their market twice a second; bars of a second are five records each, heartbeats one.</summary>
    private const int FeaturesPerSecond = 2 * Books;
    private const int RecordsPerSecond = 2 + 5 + 1;

    private static readonly string Text = new('x', 200);

    public string Name => "grid";

    public IEnumerable<BenchmarkRow> Run(BenchmarkSettings settings)
    {
        var folder = Directory.CreateTempSubdirectory("grid-benchmark-").FullName;
        try
        {
            using var grid = FeatureGrid.Open(Path.Combine(folder, "grid.db"), TimeProvider.System);
            using var features = new ShardedFeatureStore(grid, TimeProvider.System);
            var (records, assets) = settings.Quick ? (200, 2_000) : (2_000, 20_000);
            var record = Measure(records, i => grid.Put(GridNames.Features, $"k{i % 8}", Text));
            var asset = Measure(assets, i => features.Put($"COIN{i % Books}USDT", "book", Text));
            yield return Row("Grid: a record, on disk", $"{records:N0} writes", record.Median * 1e3, "ms");
            yield return Row("Grid: features of an asset", $"{assets:N0} writes", asset.Median * 1e3, "ms");
            yield return Row("Grid: services' writes", $"{Books} books, bars of 1 s", 100 * (RecordsPerSecond * record.Mean + FeaturesPerSecond * asset.Mean), "% of a second");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static BenchmarkRow Row(string what, FormattableString size, double value, string unit) =>
        new(what, FormattableString.Invariant(size), value, unit) { LowerIsBetter = true };

    private static (double Median, double Mean) Measure(int writes, Action<int> write)
    {
        var seconds = new double[writes];
        for (var i = 0; i < writes; i++)
        {
            var began = Stopwatch.GetTimestamp();
            write(i);
            seconds[i] = Stopwatch.GetElapsedTime(began).TotalSeconds;
        }
        Array.Sort(seconds);
        return (seconds[writes / 2], seconds.Average());
    }
}
