using DolphinLean.Lean.Api.Tests.Securities;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Hosting;
using QuantConnect.Orders;
using QuantConnect.Orders.Fills;
using QuantConnect.Securities;
using QuantConnect.Securities.CryptoFuture;

namespace DolphinLean.Lean.Api.Tests.Hosting;

/// <summary>Fills, fees and margin with a quirk and without it. ETHUSDT costs 100 at ten times leverage, the account holds 1000.</summary>
[TestFixture]
public sealed class OrderQuirkTests
{
    private TestAccount _account = null!;
    private CryptoFuture _eth = null!;

    [TestCase(LeanQuirk.None, 101)]
    [TestCase(LeanQuirk.StaleQuoteFills, 150)]
    public void StaleQuoteFills(LeanQuirk off, decimal price)
    {
        Open(off);
        _account.SetQuotes(_eth, 99, 101);
        _account.Wait();
        _account.SetPrice(_eth, 150);
        Assert.That(Fill(new MarketOrder(_eth.Symbol, 1, _account.Clock.UtcTime)).FillPrice, Is.EqualTo(price));
    }

    [TestCase(LeanQuirk.StaleQuoteFills, 1, 102)]
    [TestCase(LeanQuirk.StaleQuoteFills, -1, 99)]
    public void QuotesAsNewAsTheTradeAreMetEitherWay(LeanQuirk off, decimal quantity, decimal price)
    {
        Open(off);
        _account.SetPrice(_eth, 100);
        _account.SetQuotes(_eth, 99, 102);
        Assert.That(Fill(new MarketOrder(_eth.Symbol, quantity, _account.Clock.UtcTime)).FillPrice, Is.EqualTo(price));
    }

    [TestCase(LeanQuirk.None, 111.1113)]
    [TestCase(LeanQuirk.TrailingStopOffTick, 111.11)]
    public void TrailingStopOffTick(LeanQuirk off, decimal stop)
    {
        Open(off);
        var order = new TrailingStopOrder(_eth.Symbol, -1, 90, 0.1m, true, _account.Clock.UtcTime);
        _account.Wait();
        _account.SetPrice(_eth, 123.457m);
        Fill(order);
        Assert.That(order.StopPrice, Is.EqualTo(stop));
    }

    [TestCase(LeanQuirk.None, false)]
    [TestCase(LeanQuirk.LimitIfTouchedRefused, true)]
    public void LimitIfTouchedRefused(LeanQuirk off, bool isTaken)
    {
        Open(off);
        var order = new LimitIfTouchedOrder(_eth.Symbol, 1, 95, 96, _account.Clock.UtcTime);
        var model = new BinanceFuturesBrokerageModel(AccountType.Margin);
        Assert.That(model.CanSubmitOrder(_eth, order, out _), Is.EqualTo(isTaken));
        Assert.That(model.CanSubmitOrder(_eth, new LimitIfTouchedOrder(_eth.Symbol, 0.05m, 95, 96, _account.Clock.UtcTime), out _), Is.False, "too small");
    }

    [TestCase(LeanQuirk.None, 19.912)]
    [TestCase(LeanQuirk.ClosingFeeInEquity, 20)]
    public void ClosingFeeInEquity(LeanQuirk off, decimal profit)
    {
        Open(off);
        _account.Fill(_eth, 2, 100);
        _account.SetPrice(_eth, 110);
        Assert.That(_eth.Holdings.UnrealizedProfit, Is.EqualTo(profit));
        Assert.That(_account.Portfolio.TotalPortfolioValue, Is.EqualTo(1000 + profit));
    }

    // Margin of 60 is 600. The fee of an order is 0.04 a unit.
    [TestCase(LeanQuirk.None, 60, true)]
    [TestCase(LeanQuirk.OwnMarginUncounted, 60, false)]
    [TestCase(LeanQuirk.OwnMarginUncounted, 39, true)]
    [TestCase(LeanQuirk.OwnMarginUncounted, -200, true, Description = "reversals are another matter")]
    public void OwnMarginUncounted(LeanQuirk off, decimal quantity, bool isAllowed)
    {
        Open(off);
        _account.Fill(_eth, 60, 100);
        Assert.That(_account.Allows(_eth, quantity), Is.EqualTo(isAllowed));
    }

    [TestCase(LeanQuirk.None, -200, true)]
    [TestCase(LeanQuirk.OpposedMarginTwice, -200, false)]
    [TestCase(LeanQuirk.OpposedMarginTwice, -159, true, Description = "60 are closed, 99 are opened with 1000")]
    [TestCase(LeanQuirk.OpposedMarginTwice | LeanQuirk.OwnMarginUncounted, -159, true)]
    public void OpposedMarginTwice(LeanQuirk off, decimal quantity, bool isAllowed)
    {
        Open(off);
        _account.Fill(_eth, 60, 100);
        Assert.That(_account.Allows(_eth, quantity), Is.EqualTo(isAllowed));
    }

    [TestCase(LeanQuirk.None, 0)]
    [TestCase(LeanQuirk.UnsignedMarginFilter, 99)]
    public void UnsignedMarginFilter(LeanQuirk off, decimal atLeast)
    {
        Open(off);
        _account.Fill(_eth, -50, 100);
        var flip = _eth.BuyingPowerModel.GetMaximumOrderQuantityForTargetBuyingPower(
            new GetMaximumOrderQuantityForTargetBuyingPowerParameters(_account.Portfolio, _eth, 0.5m, 0.01m));
        Assert.That(flip.Quantity, atLeast == 0 ? Is.Zero : Is.InRange(atLeast, 100m));
    }

    [TestCase(LeanQuirk.None, 9)]
    [TestCase(LeanQuirk.ClosingFeeTwice, 9.5)]
    public void ClosingFeeTwice(LeanQuirk off, decimal record)
    {
        Open(off);
        _account.Fill(_eth, 2, 100, 0.1m);
        _account.Fill(_eth, -1, 110, 0.5m);
        Assert.That(_account.Transactions.TransactionRecord.Values, Is.EqualTo(new[] { record }));
    }

    private void Open(LeanQuirk off)
    {
        _account = new TestAccount(1000, off: off);
        _eth = _account.Add("ETHUSDT", leverage: 10, minimum: 5);
        _account.SetPrice(_eth, 100);
    }

    private OrderEvent Fill(Order order) => _eth.FillModel.Fill(new FillModelParameters(
        _eth, order, new SubscriptionManager(new TimeKeeper(DateTime.UnixEpoch)), TimeSpan.FromHours(1))).Single();
}
