using System.Diagnostics;
using DolphinLean.Engine.Backtest;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;

namespace DolphinLean.Benchmarks.Bars;

/// <summary>One backtest over bars, with all of its results written.</summary>
internal static class BarRun
{
    /// <summary>The crossing averages that give about 27,000 orders over 20 symbols and 180 days.</summary>
    public static IAlphaModel EmaCross() => new EmaCrossAlphaModel(300, 1200, TimeSpan.FromHours(12));

    /// <summary>The alpha of a name of the child's command line.</summary>
    public static IAlphaModel AlphaOf(string name) => name == "ema" ? EmaCross() : new NullAlphaModel();

    /// <summary>Runs and measures.</summary>
    /// <param name="name">Name of the algorithm in the results.</param>
    /// <param name="create">Makes the algorithm.</param>
    /// <param name="dataFolder">Column store or LEAN folder.</param>
    public static BarRunFigures Once(string name, Func<QCAlgorithm> create, string dataFolder)
    {
        var results = Directory.CreateTempSubdirectory("dolphin-bars-").FullName;
        try
        {
            // What an earlier run left is not this run's to clear away.
            GC.Collect();
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var clock = Stopwatch.StartNew();
            var outcome = new BacktestEngine(TimeProvider.System).Run(
                new BacktestOptions { CreateAlgorithm = create, AlgorithmName = name, DataFolder = dataFolder, ResultFolder = results },
                null, CancellationToken.None);
            var seconds = clock.Elapsed.TotalSeconds;
            return new BarRunFigures(outcome, seconds, GC.GetTotalAllocatedBytes(precise: true) - allocated);
        }
        finally
        {
            Directory.Delete(results, recursive: true);
        }
    }
}
