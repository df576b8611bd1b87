using System.Globalization;
using DolphinLean.Algorithms.Tests.Oracle;
using DolphinLean.Engine.Backtest;

namespace DolphinLean.Algorithms.Tests.Packaged;

/// <summary>A run of the LEAN-packaged strategy through the engine, read back from the files it leaves.</summary>
internal sealed record PackagedRun(IReadOnlyList<SeedTrade> Trades, BacktestOutcome Outcome)
{
    public static PackagedRun Of(string scans, params (string Name, string Value)[] parameters)
    {
        var results = Path.Combine(Path.GetDirectoryName(scans)!, "results");
        var outcome = new BacktestEngine(TimeProvider.System).Run(
            new BacktestOptions
            {
                CreateAlgorithm = () => new DolphinAlgorithm(),
                AlgorithmName = nameof(DolphinAlgorithm),
                ScanFolder = scans,
                ResultFolder = results,
                Parameters = parameters.ToDictionary(pair => pair.Name, pair => pair.Value),
                ExactLots = true,
            },
            progress: null,
            CancellationToken.None);
        return new PackagedRun([.. File.ReadLines(Path.Combine(results, "trades.csv")).Skip(1).Select(Parse)], outcome);
    }

    private static SeedTrade Parse(string line)
    {
        var cells = line.Split(',');
        return new SeedTrade(
            cells[0], cells[1] is "1" or "long" ? SeedDirection.Long : SeedDirection.Short, Whole(cells[2]), Whole(cells[3]),
            Number(cells[4]), Number(cells[5]), Number(cells[6]), Number(cells[7]), Number(cells[8]), Number(cells[9]), (int)Whole(cells[10]),
            cells[11], Number(cells[12]), Number(cells[13]), Number(cells[14]));
    }

    private static long Whole(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
