using DolphinLean.Engine.Backtest;
using DolphinLean.Launcher.Backtests;

namespace DolphinLean.Benchmarks.Replay;

/// <summary>One champion backtest from Parquet, with all of its results written.</summary>
internal static class ReplayRun
{
    /// <summary>Runs over the first <paramref name="days"/> of a market and writes all results, into a folder that is deleted then.</summary>
    /// <param name="market">Folder of scan files.</param>
    /// <param name="days">Days to run.</param>
    /// <param name="parameters">Overrides, <c>name=value</c>.</param>
    public static BacktestOutcome Once(string market, int days, params string[] parameters)
    {
        var results = Directory.CreateTempSubdirectory("dolphin-replay-").FullName;
        try
        {
            return Run(Options(market, days, parameters) with { ResultFolder = results });
        }
        finally
        {
            Directory.Delete(results, recursive: true);
        }
    }

    /// <summary>The same without a result file.</summary>
    public static BacktestOutcome InMemory(string market, int days, int threads, params string[] parameters) =>
        Run(Options(market, days, parameters) with { Threads = threads });

    /// <summary>First day of a market.</summary>
    public static DateOnly FirstDay(string market) => DateOnly.ParseExact(
        Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(market, "*.parquet").Order(StringComparer.Ordinal).First()), "yyyy-MM-dd");

    private static BacktestOutcome Run(BacktestOptions options) => new BacktestEngine(TimeProvider.System).Run(options, null, CancellationToken.None);

    private static BacktestOptions Options(string market, int days, string[] parameters)
    {
        var first = FirstDay(market);
        return new BacktestOptions
        {
            CreateAlgorithm = AlgorithmSource.Load(AlgorithmCatalog.Champion, typeName: null, CancellationToken.None).Create,
            AlgorithmName = AlgorithmCatalog.Champion,
            ScanFolder = market,
            Parameters = ParameterSet.Load(ParameterSet.DefaultFile, parameters),
            Start = first,
            End = first.AddDays(days - 1),
        };
    }
}
