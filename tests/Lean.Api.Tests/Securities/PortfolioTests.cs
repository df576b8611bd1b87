using NUnit.Framework;
using QuantConnect.Securities.CryptoFuture;

namespace DolphinLean.Lean.Api.Tests.Securities;

[TestFixture]
public sealed class PortfolioTests
{
    // quantity, price, fee → position, average price, profit so far, cash (from 1000), by hand.
    private static readonly decimal[][] HandWorked =
    [
        [2, 100, 0.1m, 2, 100, 0, 999.9m],
        [1, 130, 0.05m, 3, 110, 0, 999.85m],
        [-1, 120, 0.05m, 2, 110, 10, 1009.8m],
        [-5, 90, 0.2m, -3, 90, -30, 969.6m],
        [-1, 50, 0, -4, 80, -30, 969.6m],
        [4, 70, 0.3m, 0, 0, 10, 1009.3m],
    ];

    private TestAccount _account = null!;
    private CryptoFuture _eth = null!;

    [SetUp]
    public void Open()
    {
        _account = new TestAccount(1000);
        _eth = _account.Add("ETHUSDT");
        _account.SetPrice(_eth, 100);
    }

    [Test]
    public void FillsMovePositionAverageProfitAndCash()
    {
        foreach (var row in HandWorked)
        {
            _account.Fill(_eth, row[0], row[1], row[2]);
            var holdings = _account.Portfolio[_eth.Symbol];
            Assert.That(new[] { holdings.Quantity, holdings.AveragePrice, holdings.Profit, _account.Cash }, Is.EqualTo(row[3..]),
                $"after a fill of {row[0]} at {row[1]}");
        }
        Assert.That(_account.Portfolio.TotalFees, Is.EqualTo(0.7m));
        Assert.That(_account.Portfolio.TotalSaleVolume, Is.EqualTo(200 + 130 + 120 + 450 + 50 + 280));
        Assert.That(_account.Portfolio.TotalNetProfit, Is.EqualTo(9.3m));
        Assert.That(_account.Portfolio.Invested, Is.False);
    }

    [Test]
    public void RecordsChargeTheClosingFeeTwiceAndStandAMillisecondApart()
    {
        _account.Fill(_eth, 2, 100, 0.1m);
        _account.Fill(_eth, -1, 110, 0.5m);
        _account.Fill(_eth, -1, 90, 0.5m);
        Assert.That(_account.Transactions.TransactionRecord, Is.EqualTo(new Dictionary<DateTime, decimal>
        {
            [TestAccount.Start] = 9,
            [TestAccount.Start.AddMilliseconds(1)] = -11,
        }));
        Assert.That((_account.Transactions.WinCount, _account.Transactions.LossCount), Is.EqualTo((1, 1)));
    }

    [Test]
    public void UnrealisedProfitIsAtTheBidOrAskLessTheFeeOfClosingAtTheLastPrice()
    {
        // Golden run MarketOrders, 2025-05-12 00:10: 0.5 BTC bought at the ask 104175.2 with a last price of 104175.1.
        var btc = _account.Add("BTCUSDT", tick: 0.1m);
        _account.SetPrice(btc, 104175.1m);
        _account.SetQuotes(btc, 104175.0m, 104175.2m);
        _account.Fill(btc, 0.5m, 104175.2m, 20.83502m);
        Assert.That(btc.Holdings.UnrealizedProfit, Is.EqualTo(-0.1m - 20.83502m));
        Assert.That(_account.Portfolio.TotalPortfolioValue, Is.EqualTo(1000 - 20.83502m - 20.93502m));
        _account.Fill(btc, -1m, 104175.0m);
        Assert.That(btc.Holdings.UnrealizedProfit, Is.EqualTo(-0.1m - 20.83502m));
    }

    [Test]
    public void ValuesFollowThePriceWithoutAnyoneTellingTheHoldings()
    {
        _account.Fill(_eth, -2, 100);
        _account.Wait();
        _account.SetPrice(_eth, 80);
        Assert.That(_eth.Holdings.HoldingsValue, Is.EqualTo(-160));
        Assert.That(_eth.Holdings.HoldingsCost, Is.EqualTo(-200));
        Assert.That(_account.Portfolio.TotalPortfolioValue, Is.EqualTo(1000 + 40 - 160 * 0.0004m));
        Assert.That(_eth.Holdings.UnrealizedProfitPercent, Is.EqualTo((40 - 160 * 0.0004m) / 200));
    }

    [Test]
    public void CashOfTheAccountMovesOverWithItsCurrency()
    {
        var account = new TestAccount(2500);
        Assert.That(account.Portfolio.CashBook.Keys, Is.EqualTo(new[] { "USDT" }));
        Assert.That(account.Portfolio.Cash, Is.EqualTo(2500));
        account.Add("BTCUSDT");
        Assert.That(() => account.Portfolio.SetAccountCurrency("EUR"), Throws.InvalidOperationException.With.Message.Contains("EUR"));
        Assert.That(() => account.Portfolio.CashBook["GBP"], Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("GBP"));
    }

    /// <summary>Whatever the fills: what was paid, marked at the last price, is what the account is worth.</summary>
    [FsCheck.NUnit.Property]
    public void EquityIsCashPaidMarkedToMarket((int Lots, ushort Ticks)[] fills, ushort lastTicks)
    {
        Open();
        var (worth, quantity, fees) = (1000m, 0m, 0m);
        foreach (var (lots, ticks) in fills)
        {
            var (fillQuantity, price) = (lots % 1000 * 0.001m, ticks * 0.01m + 0.01m);
            if (fillQuantity == 0) continue;
            _account.Fill(_eth, fillQuantity, price, 0.01m);
            worth -= fillQuantity * price;
            quantity += fillQuantity;
            fees += 0.01m;
        }
        var last = lastTicks * 0.01m + 0.01m;
        _account.Wait();
        _account.SetPrice(_eth, last);
        var closingFee = Math.Abs(quantity) * last * 0.0004m;
        Assert.That(_eth.Holdings.Quantity, Is.EqualTo(quantity));
        Assert.That(_account.Portfolio.TotalPortfolioValue, Is.EqualTo(worth + quantity * last - fees - closingFee).Within(1e-18m));
    }

    /// <summary>The average price against bookkeeping by lots of cost.</summary>
    [FsCheck.NUnit.Property]
    public void AveragePriceIsTheCostOfWhatIsLeft((int Lots, ushort Ticks)[] fills)
    {
        Open();
        var (quantity, cost, profit) = (0m, 0m, 0m);
        foreach (var (lots, ticks) in fills)
        {
            var (fill, price) = (lots % 1000 * 0.001m, ticks * 0.01m + 0.01m);
            if (fill == 0) continue;
            var closed = quantity * fill < 0 ? Math.Sign(quantity) * Math.Min(Math.Abs(quantity), Math.Abs(fill)) : 0;
            if (closed != 0)
            {
                var costOfClosed = cost * closed / quantity;
                profit += closed * price - costOfClosed;
                cost -= costOfClosed;
            }
            cost += (fill + closed) * price;
            quantity += fill;
            _account.Fill(_eth, fill, price);
            Assert.That(_eth.Holdings.AveragePrice, Is.EqualTo(quantity == 0 ? 0 : cost / quantity).Within(1e-12m));
            Assert.That(_eth.Holdings.Profit, Is.EqualTo(profit).Within(1e-12m));
        }
    }
}
