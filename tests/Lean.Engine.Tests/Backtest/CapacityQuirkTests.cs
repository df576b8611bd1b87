using System.Globalization;
using DolphinLean.Engine.Backtest;
using DolphinLean.Engine.Statistics;
using DolphinLean.Tests;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Hosting;

namespace DolphinLean.Lean.Engine.Tests.Backtest;

[TestFixture]
public sealed class CapacityQuirkTests
{
    /// <summary>
    /// One position of a hundredth of the account. In the snapshot that is due with the last step all sales are its own: V. Another counts
    /// holdings alone, which is 100 V: 0.33 · 100 V + 0.66 V = 33.66 V. One more gives 0.33 · 100 V + 0.66 · 33.66 V = 55.22 V. Figures have
    /// two digits.
    /// </summary>
    [Test]
    public void LastCapacityTwice()
    {
        var once = Capacity(LeanQuirk.LastCapacityTwice);
        Assert.That(once, Is.GreaterThan(100_000));
        Assert.That(Capacity(LeanQuirk.None) / once, Is.EqualTo(55.22m / 33.66m).Within(3).Percent);
    }

    private static decimal Capacity(LeanQuirk off)
    {
        var results = Directory.CreateTempSubdirectory("capacity-");
        try
        {
            var outcome = new BacktestEngine(TimeProvider.System).Run(
                new BacktestOptions
                {
                    CreateAlgorithm = () => new OnePosition(),
                    AlgorithmName = nameof(OnePosition),
                    DataFolder = SharedData.Require("conformance", "data"),
                    ResultFolder = Path.Combine(results.FullName, "out"),
                    Quirks = new LeanQuirks(off),
                },
                null,
                CancellationToken.None);
            return decimal.Parse(outcome.Result.Statistics[StatisticNames.EstimatedStrategyCapacity].TrimStart('₮'), CultureInfo.InvariantCulture);
        }
        finally
        {
            results.Delete(recursive: true);
        }
    }

    private sealed class OnePosition : QCAlgorithm
    {
        public override void Initialize()
        {
            SetTimeZone(TimeZones.Utc);
            SetStartDate(2025, 5, 13);
            SetEndDate(2025, 5, 13);
            SetAccountCurrency("USDT");
            SetCash(100_000);
            SetBrokerageModel(BrokerageName.BinanceFutures);
            SetBenchmark(_ => 0);
            AddCryptoFuture("ETHUSDT");
        }

        public override void OnData(Slice slice)
        {
            var price = Securities["ETHUSDT"].Price;
            if (!Portfolio.Invested && price > 0)
                MarketOrder(Symbol("ETHUSDT"), Math.Round(1000 / price, 3));
        }
    }
}
