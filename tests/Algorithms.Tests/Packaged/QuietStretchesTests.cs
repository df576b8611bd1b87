using DolphinLean.Algorithms.Tests.Oracle;
using DolphinLean.Engine.Backtest;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Packaged;

/// <summary>Passing over quiet rows leaves the same files, byte by byte, as stepping every row: journal, charts and statistics too.</summary>
[TestFixture]
[Parallelizable(ParallelScope.Children)]
public sealed class QuietStretchesTests
{
    private const int Blocks = 8;
    private const int EveryNth = 4;
    private const string WallClockFile = "run.json";
    private const string FactorFile = "dvol.csv";

    private static readonly (string Name, string Value)[][] Variants =
    [
        [("direction", "short")],
        [("direction", "long")],
        [("direction", "short"), ("vd_enabled", "true"), ("max_hold_bars", "30")],
        [("direction", "short"), ("tf_enabled", "true"), ("tf_exhaust_ratio", "0.1"), ("max_hold_bars", "40")],
        [("direction", "short"), ("vel_div_threshold", "-0.001"), ("vel_div_extreme", "-0.002"), ("fixed_tp_pct", "0.0004"), ("stop_pct", "0.0004")],
        [("direction", "short"), ("use_asset_selection", "false"), ("lookback", "60")],
        [("direction", "short"), ("trading.mode", "scalp")],
        [("direction", "short"), ("acb", "true"), ("acb_dvol", FactorFile), ("max_hold_bars", "60")],
        [("direction", "long"), ("acb", "true"), ("survival", "true"), ("acb_dvol", FactorFile)],
        [("direction", "long"), ("acb", "true"), ("acb_dvol", FactorFile), ("acb_subday", "false"), ("forewarner", "true"), ("mc_min_trades", "3")],
    ];

    [Test]
    public void LeaveTheSameFiles([Range(0, Blocks - 1)] int block, [Values] bool exactLots)
    {
        var trades = 0;
        for (var seed = block * RandomMarkets.Count / Blocks + 1; seed <= (block + 1) * RandomMarkets.Count / Blocks; seed += EveryNth)
            trades += Compare(RandomMarkets.Make(seed), Variants[seed / EveryNth % Variants.Length], exactLots);
        Assert.That(trades, Is.GreaterThan(10), "markets without trades would show nothing");
    }

    private static int Compare(RandomMarket market, (string Name, string Value)[] variant, bool exactLots)
    {
        var folder = Directory.CreateTempSubdirectory("quiet-stretches-").FullName;
        try
        {
            RandomMarketScans.Write(market, Path.Combine(folder, "scans"));
            WriteFactor(market, Path.Combine(folder, FactorFile));
            var every = Run(folder, variant, exactLots, stepsEveryRow: true);
            var quiet = Run(folder, variant, exactLots, stepsEveryRow: false);
            Assert.That(quiet.Rows, Is.EqualTo(every.Rows));
            Assert.That(quiet.Prices, Is.EqualTo(every.Prices));
            foreach (var file in Directory.EnumerateFiles(every.ResultFolder).Where(file => Path.GetFileName(file) != WallClockFile))
            {
                var other = Path.Combine(quiet.ResultFolder, Path.GetFileName(file));
                Assert.That(File.ReadAllText(other), Is.EqualTo(File.ReadAllText(file)), $"{market}, {string.Join(' ', variant)}, {Path.GetFileName(file)}");
            }
            return every.Trades;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A volatility that jumps every few dozen rows, so that boosts rise and fall and positions are ended by it.</summary>
    private static void WriteFactor(RandomMarket market, string path)
    {
        var random = new Random(market.Seed);
        var times = market.Days.SelectMany(day => day.Timestamps).Where((_, row) => row % 37 == 0);
        File.WriteAllLines(path, ["timestamp,dvol", .. times.Select(time => FormattableString.Invariant($"{time},{random.Next(40, 120)}"))]);
    }

    private static BacktestOutcome Run(string folder, (string Name, string Value)[] variant, bool exactLots, bool stepsEveryRow) =>
        new BacktestEngine(TimeProvider.System).Run(
            new BacktestOptions
            {
                CreateAlgorithm = () => new DolphinAlgorithm(),
                AlgorithmName = nameof(DolphinAlgorithm),
                ScanFolder = Path.Combine(folder, "scans"),
                ResultFolder = Path.Combine(folder, stepsEveryRow ? "every" : "quiet"),
                Parameters = variant.ToDictionary(pair => pair.Name, pair => pair.Value == FactorFile ? Path.Combine(folder, FactorFile) : pair.Value),
                ExactLots = exactLots,
                StepsEveryRow = stepsEveryRow,
            },
            progress: null,
            CancellationToken.None);
}
