using DolphinLean.Data.Bars;
using DolphinLean.Engine.Backtest;
using DolphinLean.Tests;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Brokerages;
using QuantConnect.Data;

namespace DolphinLean.Lean.Engine.Tests.Bars;

/// <summary>LEAN's zips and the column store give one and the same backtest.</summary>
[TestFixture]
public sealed class BothSourcesTests
{
    private static readonly string[] Tickers = ["BTCUSDT", "ETHUSDT", "XRPUSDT"];

    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("both-sources-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void TheSameBarsGiveTheSameResultFiles()
    {
        var kit = SharedData.Require("conformance", "data");
        var ours = Path.Combine(_folder, "lean");
        var columnar = Path.Combine(_folder, "columnar");
        Copy(kit, new LeanFolderWriter(ours));
        Copy(kit, new ColumnStoreWriter(columnar));
        var expected = Results(kit, "kit");
        Assert.That(expected.Single(file => file.Key.EndsWith("-order-events.json", StringComparison.Ordinal)).Value.Split("\"filled\""), Has.Length.GreaterThan(300));
        foreach (var (folder, name) in new[] { (ours, "ours"), (columnar, "store") })
        {
            var found = Results(folder, name);
            Assert.That(found.Keys, Is.EqualTo(expected.Keys));
            foreach (var (file, text) in expected)
                Assert.That(found[file], Is.EqualTo(text), $"{name} {file}");
        }
    }

    private static void Copy(string kit, IBarWriter target)
    {
        using var writer = target;
        var store = new LeanFolderStore(kit);
        var bars = new BarColumns();
        foreach (var ticker in Tickers)
        {
            foreach (var resolution in new[] { BarResolution.Minute, BarResolution.Hour })
            {
                foreach (var kind in new[] { BarKind.Trade, BarKind.Quote })
                {
                    var series = new BarSeries("binance", "cryptofuture", ticker, kind, resolution);
                    foreach (var day in store.Days(series))
                    {
                        store.TryRead(series, day, bars);
                        writer.Write(series, day, bars);
                    }
                }
            }
            writer.WriteFunding("binance", ticker, store.ReadFunding("binance", ticker));
        }
        foreach (var file in new[] { "symbol-properties/symbol-properties-database.csv", "market-hours/market-hours-database.json" })
            File.Copy(Path.Combine(kit, file), writer.PathOf(file));
        writer.Complete();
    }

    private SortedDictionary<string, string> Results(string dataFolder, string name)
    {
        var target = Path.Combine(_folder, "results-" + name);
        new BacktestEngine(TimeProvider.System).Run(
            new BacktestOptions { CreateAlgorithm = () => new Turns(), AlgorithmName = nameof(Turns), DataFolder = dataFolder, ResultFolder = target },
            null,
            CancellationToken.None);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "run.json"))
            files.Add(Path.GetRelativePath(target, file), File.ReadAllText(file));
        return files;
    }

    /// <summary>Turns its positions twice an hour, with market and limit orders, through funding times.</summary>
    private sealed class Turns : QCAlgorithm
    {
        public override void Initialize()
        {
            SetStartDate(2025, 5, 10);
            SetEndDate(2025, 5, 12);
            SetAccountCurrency("USDT");
            SetCash(100_000);
            SetBrokerageModel(BrokerageName.BinanceFutures, AccountType.Margin);
            foreach (var ticker in Tickers)
                AddCryptoFuture(ticker, Resolution.Minute);
        }

        public override void OnData(Slice slice)
        {
            if (Time.Minute % 30 != 7)
                return;
            foreach (var ticker in Tickers)
            {
                var security = Securities[ticker];
                if (!slice.Bars.TryGetValue(security.Symbol, out var bar))
                    continue;
                var sign = bar.Close >= bar.Open ? 1 : -1;
                var quantity = Math.Round(sign * 9_000m / bar.Close, 3) - security.Holdings.Quantity;
                if (Time.Minute < 30)
                    MarketOrder(security.Symbol, quantity);
                else
                    LimitOrder(security.Symbol, quantity, bar.Close * (1 - 0.0005m * sign));
            }
        }
    }
}
