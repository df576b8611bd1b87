using DolphinLean.Engine.Backtest;
using DolphinLean.Launcher.Backtests;

namespace DolphinLean.Benchmarks.Replay;

/// <summary>One champion backtest from Parquet, with all of its results written.</summary>
internal static class ReplayRun
{
    /// <summary>Runs over the first <paramref name="days"/> of a market.</summary>
    /// <param name="market">Folder of scan files.</param>
    /// <param name="days">Days to run.</param>
    /// <param name="parameters">Overrides, <c>name=value</c>.</param>
    public static BacktestOutcome Once(string market, int days, params string[] parameters)
    {
        var first = DateOnly.ParseExact(Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(market, "*.parquet").Order(StringComparer.Ordinal).First()), "yyyy-MM-dd");
        var results = Directory.CreateTempSubdirectory("dolphin-replay-").FullName;
        try
        {
            return new BacktestEngine(TimeProvider.System).Run(
                new BacktestOptions
                {
                    CreateAlgorithm = AlgorithmSource.Load(AlgorithmCatalog.Champion, typeName: null, CancellationToken.None).Create,
                    AlgorithmName = AlgorithmCatalog.Champion,
                    ScanFolder = market,
                    ResultFolder = results,
                    Parameters = ParameterSet.Load(ParameterSet.DefaultFile, parameters),
                    Start = first,
                    End = first.AddDays(days - 1),
                },
                null,
                CancellationToken.None);
        }
        finally
        {
            Directory.Delete(results, recursive: true);
        }
    }
}
