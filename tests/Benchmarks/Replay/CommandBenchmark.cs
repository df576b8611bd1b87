using System.Diagnostics;
using System.Globalization;
using DolphinLean.Benchmarks.Measuring;
using DolphinLean.Launcher;

namespace DolphinLean.Benchmarks.Replay;

/// <summary>The built program as a user starts it, from the start of its process to its end, with all results on disk.</summary>
internal sealed class CommandBenchmark : IBenchmark
{
    public string Name => "command";

    public IEnumerable<BenchmarkRow> Run(BenchmarkSettings settings)
    {
        var market = ReplayMarket.Champion(settings);
        var results = Directory.CreateTempSubdirectory("dolphin-command-").FullName;
        try
        {
            yield return Measure("dolphin --help", "", 0.15, "--help");
            yield return Measure("dolphin backtest, start to results", "1 d × 17,280 × 48", 0.35, Backtest(market, results, days: 1));
            yield return Measure("dolphin backtest, start to results", "55 d × 17,280 × 48", 1.2, Backtest(market, results, ReplayMarket.ChampionDays));
        }
        finally
        {
            Directory.Delete(results, recursive: true);
        }
    }

    private static BenchmarkRow Measure(string what, string size, double goal, params string[] arguments) =>
        new(what, size, Median.Of(3, () => Seconds(arguments)), "s") { Goal = goal, LowerIsBetter = true };

    private static string[] Backtest(string market, string results, int days) =>
    [
        "backtest", "--data", market, "--out", Path.Combine(results, days.ToString(CultureInfo.InvariantCulture)), "--quiet",
        "--end", ReplayRun.FirstDay(market).AddDays(days - 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    ];

    private static double Seconds(string[] arguments)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program(), .. arguments]) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return process.ExitCode == 0 ? seconds : throw new InvalidOperationException($"dolphin {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    /// <summary>The launcher's own build, whose assemblies are compiled ahead; the copy beside the benchmarks where there is none.</summary>
    private static string Program()
    {
        var beside = typeof(DolphinCommand).Assembly.Location;
        var own = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../Launcher/bin/Release/net10.0", Path.GetFileName(beside)));
        return File.Exists(own) ? own : beside;
    }
}
