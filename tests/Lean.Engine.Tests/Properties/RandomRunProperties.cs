using DolphinLean.Data.Bars;
using DolphinLean.Engine.Backtest;
using NUnit.Framework;
using QuantConnect.Algorithm;
using QuantConnect.Orders;

namespace DolphinLean.Lean.Engine.Tests.Properties;

/// <summary>What holds for whole runs of random traders over random markets. A failure names the seed that repeats it.</summary>
[TestFixture]
public sealed class RandomRunProperties
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder()
    {
        _folder = Directory.CreateTempSubdirectory("random-runs-").FullName;
        WriteProperties(Path.Combine(_folder, "symbol-properties", "symbol-properties-database.csv"));
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void CashAndPositionsAreEquityAtEveryStepAndFillsLieInTheirBars()
    {
        var fills = new List<int>();
        Seeds.Check(30, seed =>
        {
            var market = new RandomMarket(seed);
            var trader = new CheckedTrader(TraderOptions.Of(seed), market);
            Run(trader, _folder, market, null);
            fills.Add(trader.OrderEvents.Count(happened => happened.FillQuantity != 0));
        });
        Assert.That(fills.Average(), Is.GreaterThan(30), "fills of a run; a trader that does not trade shows nothing");
    }

    [Test]
    public void TheSameSeedGivesTheSameBytes() => Seeds.Check(6, seed =>
    {
        var expected = Files(seed, _folder, new RandomMarket(seed));
        var found = Files(seed, _folder, new RandomMarket(seed));
        Assert.That(found.Keys, Is.EqualTo(expected.Keys));
        foreach (var (file, text) in expected)
            Assert.That(found[file], Is.EqualTo(text), $"seed {seed}: {file}");
    });

    [Test]
    public void AnotherOrderOfAddingSymbolsChangesNoOrderEvent() => Seeds.Check(12, seed =>
    {
        var options = TraderOptions.Of(seed);
        var shuffled = RandomMarket.Tickers.ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.That(
            EventsOf(options with { Tickers = shuffled }), Is.EqualTo(EventsOf(options)), $"seed {seed}, added as {string.Join(' ', shuffled)}");
    });

    [Test]
    public void LeansZipsAndTheColumnStoreGiveTheSameBytes() => Seeds.Check(3, seed =>
    {
        var market = new RandomMarket(seed);
        var zips = Path.Combine(_folder, FormattableString.Invariant($"zips-{seed}"));
        var columns = Path.Combine(_folder, FormattableString.Invariant($"columns-{seed}"));
        market.WriteTo(new LeanFolderWriter(zips), WriteProperties);
        market.WriteTo(new ColumnStoreWriter(columns), WriteProperties);
        var expected = Files(seed, _folder, market);
        foreach (var folder in new[] { zips, columns })
        {
            var found = Files(seed, folder, BarStore.Open(folder));
            Assert.That(found.Keys, Is.EqualTo(expected.Keys));
            foreach (var (file, text) in expected)
                Assert.That(found[file], Is.EqualTo(text), $"{folder}: {file}");
        }
    });

    private static void WriteProperties(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, RandomMarket.SymbolProperties);
    }

    private List<string> EventsOf(TraderOptions options)
    {
        var trader = new RandomTrader(options);
        Run(trader, _folder, new RandomMarket(options.Seed), null);
        return trader.OrderEvents.ConvertAll(Text);
    }

    private static string Text(OrderEvent happened) => FormattableString.Invariant(
        $"{happened.UtcTime:HH:mm:ss} {happened.OrderId}.{happened.Id} {happened.Symbol.Value} {happened.Status} {happened.Quantity} {happened.FillQuantity} at {happened.FillPrice} fee {happened.OrderFee.Value.Amount} {happened.Message}");

    private SortedDictionary<string, string> Files(int seed, string dataFolder, IBarStore store)
    {
        var results = Path.Combine(_folder, "results");
        Run(new RandomTrader(TraderOptions.Of(seed)), dataFolder, store, results);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(results, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "run.json"))
            files.Add(Path.GetRelativePath(results, file), File.ReadAllText(file));
        Directory.Delete(results, recursive: true);
        return files;
    }

    private static void Run(QCAlgorithm algorithm, string dataFolder, IBarStore store, string? results) =>
        new BacktestEngine(TimeProvider.System).Run(
            new BacktestOptions
            {
                CreateAlgorithm = () => algorithm,
                AlgorithmName = nameof(RandomTrader),
                DataFolder = dataFolder,
                Store = store,
                ResultFolder = results,
            },
            null,
            CancellationToken.None);
}
