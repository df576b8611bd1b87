using DolphinLean.Data.Scans;
using DolphinLean.Data.Synthetic;
using DolphinLean.Engine.Backtest;
using QuantConnect.Algorithm;
using QuantConnect.Hosting;

namespace DolphinLean.Lean.Engine.Tests.Backtest;

/// <summary>A few days of a few synthetic assets on disk, and a place for results; removed when disposed.</summary>
internal sealed class SmallMarket : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("engine-tests-");

    public SmallMarket(SyntheticMarketOptions? options = null)
    {
        options ??= new SyntheticMarketOptions { Assets = 5, Days = 3, BarsPerDay = 288 };
        using var market = new SyntheticMarket(options);
        ScanBuild.Run(market, Scans);
    }

    public string Scans => Path.Combine(_folder.FullName, "scans");

    public string Results => Path.Combine(_folder.FullName, "results");

    public BacktestOutcome Run(QCAlgorithm algorithm, string? results = null, bool exactLots = false, LeanQuirks? quirks = null) =>
        new BacktestEngine(TimeProvider.System).Run(
            new BacktestOptions
            {
                CreateAlgorithm = () => algorithm,
                AlgorithmName = "Probe",
                ScanFolder = Scans,
                ResultFolder = results ?? Results,
                ExactLots = exactLots,
                Quirks = quirks ?? LeanQuirks.All,
            },
            progress: null,
            CancellationToken.None);

    /// <summary>Every row of the market: the end of its bar and its prices.</summary>
    public List<(DateTime End, double[] Prices)> Rows()
    {
        var rows = new List<(DateTime, double[])>();
        var source = ScanSource.Open(Scans);
        while (source.MoveNext())
            rows.Add((DateTime.UnixEpoch.AddMilliseconds(source.Row.TimestampMs + source.Row.BarSpacingMs), source.Row.Prices.ToArray()));
        return rows;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
