using System.Globalization;
using DolphinLean.Benchmarks.Measuring;

namespace DolphinLean.Benchmarks;

/// <summary>Puts the Parquet figures into the common table, with their floors and goals.</summary>
internal sealed class ParquetBenchmark : IBenchmark
{
    private static readonly Dictionary<string, (double? Floor, double? Goal)> Bounds = new(StringComparer.Ordinal)
    {
        ["read plain"] = (2, 12),
        ["read snappy"] = (0.5, 1),
        ["write snappy"] = (null, 0.5),
        ["read zstd"] = (null, 1.1),
        ["read dictionary snappy"] = (null, 2.5),
    };

    public string Name => "parquet";

    public IEnumerable<BenchmarkRow> Run(BenchmarkSettings settings)
    {
        foreach (var (name, gigabytesPerSecond, allocated) in ParquetBenchmarks.Run(settings.Quick))
        {
            var (floor, goal) = Bounds.GetValueOrDefault(name);
            yield return new BenchmarkRow($"Parquet {name}", settings.Quick ? "40 MB of doubles" : "385 MB of doubles", gigabytesPerSecond, "GB/s")
            {
                Floor = floor,
                Goal = goal,
                Allocation = string.Create(CultureInfo.InvariantCulture, $"{allocated:N0} B/chunk"),
            };
        }
    }
}
