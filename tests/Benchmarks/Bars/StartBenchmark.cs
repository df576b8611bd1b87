using System.Globalization;
using DolphinLean.Benchmarks.Measuring;

namespace DolphinLean.Benchmarks.Bars;

/// <summary>How long a compiled algorithm takes from the start of its process to its first bar.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    private const int Symbols = 20;
    private const double GoalSeconds = 0.5;

    public string Name => "start";

    public IEnumerable<BenchmarkRow> Run(BenchmarkSettings settings)
    {
        const int days = 10;
        (string Name, string Folder)[] sources =
        [
            ("columns", MinuteMarket.Columns(settings, Symbols, days)), ("LEAN zips", MinuteMarket.LeanFolder(settings, Symbols, days)),
        ];
        foreach (var (source, folder) in sources)
        {
            var seconds = Median.Of(settings.Runs, () => BarChild.Start("ema", folder, Symbols, days).ToFirstBar.TotalSeconds);
            yield return new BenchmarkRow(
                $"start to first bar, {source}", string.Create(CultureInfo.InvariantCulture, $"{Symbols} symbols, framework"), seconds, "s")
            {
                Goal = GoalSeconds,
                LowerIsBetter = true,
            };
        }
    }
}
