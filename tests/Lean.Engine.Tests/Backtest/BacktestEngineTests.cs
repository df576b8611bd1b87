using NUnit.Framework;
using QuantConnect.Orders;

namespace DolphinLean.Lean.Engine.Tests.Backtest;

[TestFixture]
public sealed class BacktestEngineTests
{
    private SmallMarket _market = null!;

    [OneTimeSetUp]
    public void MakeMarket() => _market = new SmallMarket();

    [OneTimeTearDown]
    public void RemoveMarket() => _market.Dispose();

    [Test]
    public void EveryRowIsOneStepAtTheEndOfItsBar()
    {
        var times = new List<DateTime>();
        var algorithm = new ProbeAlgorithm { Tickers = ["BTCUSDT"], Stepped = (self, _) => times.Add(self.UtcTime) };

        var outcome = _market.Run(algorithm);

        Assert.That(times, Is.EqualTo(_market.Rows().Select(row => row.End)));
        Assert.That(outcome.Rows, Is.EqualTo(3 * 288));
        Assert.That(outcome.Prices, Is.EqualTo(3 * 288 * 5));
        Assert.That(outcome.Days, Is.EqualTo(3));
    }

    [Test]
    public void SecuritiesAndBarsShowTheRowsPrices()
    {
        var rows = _market.Rows();
        var step = 0;
        var algorithm = new ProbeAlgorithm
        {
            Tickers = ["BTCUSDT", "ETHUSDT"],
            Stepped = (self, slice) =>
            {
                var row = slice.Get<ProbeScan>(self.Scan).Row;
                var bitcoin = row.Assets.ToList().IndexOf("BTCUSDT");
                var security = self.Securities["BTCUSDT"];
                Assert.That((double)security.Price, Is.EqualTo(rows[step].Prices[bitcoin]));
                if (slice.Bars.TryGetValue(security.Symbol, out var bar))
                {
                    Assert.That(bar.Close, Is.EqualTo(security.Price));
                    Assert.That(bar.EndTime, Is.EqualTo(rows[step].End));
                }
                step++;
            },
        };

        _market.Run(algorithm);

        Assert.That(step, Is.EqualTo(rows.Count));
    }

    [Test]
    public void AMarketOrderFillsInsideTheCallAtTheRowsPrice()
    {
        OrderTicket? ticket = null;
        var price = 0m;
        var algorithm = new ProbeAlgorithm
        {
            Tickers = ["ETHUSDT"],
            Stepped = (self, _) =>
            {
                if (ticket != null)
                    return;
                price = self.Securities["ETHUSDT"].Price;
                ticket = self.MarketOrder(self.Symbol("ETHUSDT"), 1);
                Assert.That(ticket.Status, Is.EqualTo(OrderStatus.Filled));
                Assert.That(self.Portfolio["ETHUSDT"].Quantity, Is.EqualTo(1));
            },
        };

        _market.Run(algorithm);

        Assert.That(ticket!.AverageFillPrice, Is.EqualTo(price));
        Assert.That(algorithm.OrderEvents.Select(happened => happened.Status), Is.EqualTo(new[] { OrderStatus.Submitted, OrderStatus.Filled }));
        Assert.That(algorithm.OrderEvents[1].OrderFee.Value.Amount, Is.EqualTo(price * 0.0004m));
    }

    [Test]
    public void EquityIsCashPlusOpenProfitAtEveryStep()
    {
        var step = 0;
        var algorithm = new ProbeAlgorithm
        {
            Tickers = ["BTCUSDT", "ETHUSDT"],
            Stepped = (self, _) =>
            {
                if (step++ % 7 == 0)
                    self.MarketOrder(self.Symbol(step % 2 == 0 ? "BTCUSDT" : "ETHUSDT"), step % 3 == 0 ? 0.1m : -0.1m);
                var expected = self.Portfolio.CashBook["USDT"].Amount;
                foreach (var security in self.Securities.Values.Where(security => security.Holdings.Invested))
                {
                    var holding = security.Holdings;
                    var openProfit = (security.Price - holding.AveragePrice) * holding.Quantity;
                    expected += openProfit - Math.Abs(holding.Quantity) * security.Price * 0.0004m;
                }
                Assert.That(self.Portfolio.TotalPortfolioValue, Is.EqualTo(expected).Within(1e-9m));
            },
        };

        var outcome = _market.Run(algorithm);

        Assert.That(outcome.Trades, Is.GreaterThan(10));
    }

    [Test]
    public void APositionLeftOpenIsReported()
    {
        var algorithm = new ProbeAlgorithm
        {
            Tickers = ["ETHUSDT"],
            Stepped = (self, _) =>
            {
                if (!self.Portfolio.Invested)
                    self.MarketOrder(self.Symbol("ETHUSDT"), -2);
            },
        };

        var outcome = _market.Run(algorithm);

        Assert.That(outcome.OpenPositions, Has.Count.EqualTo(1));
        Assert.That(outcome.OpenPositions[0], Does.StartWith("ETHUSDT: -2 at "));
        Assert.That(outcome.Trades, Is.Zero);
    }

    [Test]
    public void AnAssetThatTheDataLacksIsAWarningAndNeverATrade()
    {
        var algorithm = new ProbeAlgorithm
        {
            Tickers = ["NOSUCHUSDT"],
            Stepped = (self, _) => self.MarketOrder(self.Symbol("NOSUCHUSDT"), 1),
        };

        var outcome = _market.Run(algorithm);

        Assert.That(outcome.Warnings, Has.Some.StartsWith("NOSUCHUSDT: no day of the data has this asset"));
        Assert.That(algorithm.OrderEvents.Where(happened => happened.Status == OrderStatus.Filled), Is.Empty);
    }

    [Test]
    public void TheSameRunLeavesTheSameBytes()
    {
        var first = _market.Results + "-first";
        var second = _market.Results + "-second";
        _market.Run(Trader(), first);
        _market.Run(Trader(), second);

        foreach (var file in Directory.EnumerateFiles(first).Where(file => Path.GetFileName(file) != "run.json"))
            Assert.That(File.ReadAllBytes(Path.Combine(second, Path.GetFileName(file))), Is.EqualTo(File.ReadAllBytes(file)), file);
        Assert.That(Directory.EnumerateFiles(second).Count(), Is.EqualTo(Directory.EnumerateFiles(first).Count()));
    }

    [Test]
    public void ARunThatFailsLeavesNothing()
    {
        var results = _market.Results + "-failed";
        var algorithm = new ProbeAlgorithm { Stepped = (_, _) => throw new InvalidDataException("the step failed") };

        Assert.That(() => _market.Run(algorithm, results), Throws.InstanceOf<InvalidDataException>());
        Assert.That(Directory.Exists(results), Is.False);
        Assert.That(Directory.Exists(results + ".partial"), Is.False);
    }

    [Test]
    public void AStepOnWhichNothingHappensAllocatesNothing()
    {
        var allocated = new long[3 * 288];
        var step = 0;
        var algorithm = new ProbeAlgorithm
        {
            Tickers = ["BTCUSDT", "ETHUSDT"],
            Stepped = (_, _) => allocated[step++] = GC.GetAllocatedBytesForCurrentThread(),
        };

        _market.Run(algorithm);

        var lastDay = allocated.AsSpan(2 * 288 + 2, 288 - 4).ToArray();
        var allocating = lastDay.Zip(lastDay.Skip(1), (before, after) => after - before).Count(bytes => bytes > 0);
        Assert.That(allocating, Is.LessThanOrEqualTo(2), "a list of samples may grow; steps themselves may not allocate");
    }

    private static ProbeAlgorithm Trader()
    {
        var step = 0;
        return new ProbeAlgorithm
        {
            Tickers = ["BTCUSDT", "ETHUSDT"],
            Stepped = (self, _) =>
            {
                if (step++ % 11 == 0)
                    self.MarketOrder(self.Symbol("ETHUSDT"), step % 2 == 0 ? 1 : -1);
            },
        };
    }
}
