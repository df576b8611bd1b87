using System.Globalization;
using System.Text.Json;
using DolphinLean.Data.Scans;
using DolphinLean.Data.Synthetic;
using DolphinLean.Engine.Backtest;
using QuantConnect.Algorithm;

namespace DolphinLean.Algorithms.Tests.Dolphin.Runs;

/// <summary>A synthetic market on disk, and runs over it; removed when disposed.</summary>
internal sealed class Market : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dolphin-tests-");
    private int _runs;

    public Market(SyntheticMarketOptions options) : this(new SyntheticMarket(options))
    {
    }

    public Market(IPriceRows prices)
    {
        using (prices)
            ScanBuild.Run(prices, Scans);
    }

    private string Scans => Path.Combine(_folder.FullName, "scans");

    public RunOutput Run(Func<QCAlgorithm> create, params (string Name, string Value)[] parameters)
    {
        var results = Path.Combine(_folder.FullName, string.Create(CultureInfo.InvariantCulture, $"results-{++_runs}"));
        var outcome = new BacktestEngine(TimeProvider.System).Run(
            new BacktestOptions
            {
                CreateAlgorithm = create,
                AlgorithmName = "DolphinAlgorithm",
                ScanFolder = Scans,
                ResultFolder = results,
                ExactLots = true,
                Parameters = parameters.ToDictionary(pair => pair.Name, pair => pair.Value),
            },
            progress: null,
            CancellationToken.None);
        return new RunOutput(
            outcome,
            Table(Path.Combine(results, "trades.csv")),
            Table(Path.Combine(results, "daily.csv")),
            [.. File.ReadLines(Path.Combine(results, "journal.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.Clone())]);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static List<Dictionary<string, string>> Table(string path)
    {
        var lines = File.ReadAllLines(path);
        var names = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => names.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}

/// <summary>What a run left behind.</summary>
internal sealed record RunOutput(
    BacktestOutcome Outcome, List<Dictionary<string, string>> Trades, List<Dictionary<string, string>> Days, List<JsonElement> Journal)
{
    public double[] Column(string name) => [.. Trades.Select(trade => Number(trade[name]))];

    public double[] DayColumn(string name) => [.. Days.Select(day => Number(day[name]))];

    public string[] Decisions(string model) =>
        [.. Journal.Where(line => line.GetProperty("model").GetString() == model).Select(line => line.GetProperty("decision").GetString()!)];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
