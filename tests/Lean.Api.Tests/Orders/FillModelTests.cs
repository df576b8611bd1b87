using DolphinLean.Lean.Api.Tests.Securities;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Orders;
using QuantConnect.Orders.Fills;
using QuantConnect.Orders.Slippage;
using QuantConnect.Securities.CryptoFuture;

namespace DolphinLean.Lean.Api.Tests.Orders;

[TestFixture]
public sealed class FillModelTests
{
    private TestAccount _account = null!;
    private CryptoFuture _eth = null!;
    private List<Order> _updated = null!;

    [SetUp]
    public void Open()
    {
        _account = new TestAccount();
        _eth = _account.Add("ETHUSDT");
        _account.SetPrice(_eth, 100);
        _updated = [];
    }

    [TestCase(2, 100.1)]
    [TestCase(-2, 99.9)]
    public void MarketOrdersFillAtTheCloseAndSlippage(decimal quantity, decimal price)
    {
        _eth.SetSlippageModel(new ConstantSlippageModel(0.001m));
        Assert.That(Try(Market(quantity)), Is.EqualTo((OrderStatus.Filled, price, quantity)));
    }

    [TestCase(1, 101)]
    [TestCase(-1, 98)]
    public void MarketOrdersMeetTheOtherSidesQuoteEvenAStaleOne(decimal quantity, decimal price)
    {
        _account.SetQuotes(_eth, 98, 101);
        _account.Wait();
        _account.SetPrice(_eth, 150);
        Assert.That(Try(Market(quantity)), Is.EqualTo((OrderStatus.Filled, price, quantity)));
    }

    [Test]
    public void MarketOrdersWaitWhenThePriceIsOlderThanTheStaleSpanAndABar()
    {
        _account.Wait(61);
        var order = Market(1);
        Assert.That(Try(order).Status, Is.Not.EqualTo(OrderStatus.Filled));
        _account.SetPrice(_eth, 90);
        Assert.That(Try(order), Is.EqualTo((OrderStatus.Filled, 90m, 1m)));
    }

    [Test]
    public void RestingOrdersNeedABarThatEndsAfterThem()
    {
        var order = new LimitOrder(_eth.Symbol, 1, 200, _account.Clock.UtcTime);
        Assert.That(Try(order).Status, Is.Not.EqualTo(OrderStatus.Filled));
        _account.Wait();
        _account.SetPrice(_eth, 100);
        Assert.That(Try(order), Is.EqualTo((OrderStatus.Filled, 100m, 1m)), "all of the bar is better than the limit");
    }

    // open 100, high 105, low 95, close 102
    [TestCase(1, 95, null, Description = "the low must be below the limit")]
    [TestCase(1, 95.01, 95.01)]
    [TestCase(1, 107, 105)]
    [TestCase(-1, 105, null)]
    [TestCase(-1, 104.99, 104.99)]
    [TestCase(-1, 90, 95)]
    public void LimitsFillWhenTheBarTradesThroughThem(decimal quantity, decimal limit, decimal? price) =>
        AssertFill(new LimitOrder(_eth.Symbol, quantity, limit, _account.Clock.UtcTime), price);

    [TestCase(1, 105, null, Description = "the high must be above the stop")]
    [TestCase(1, 104, 104)]
    [TestCase(1, 101, 102, Description = "the close is worse than the stop")]
    [TestCase(-1, 95, null)]
    [TestCase(-1, 96, 96)]
    [TestCase(-1, 103, 102)]
    public void StopsFillAtTheWorseOfStopAndClose(decimal quantity, decimal stop, decimal? price) =>
        AssertFill(new StopMarketOrder(_eth.Symbol, quantity, stop, _account.Clock.UtcTime), price);

    [TestCase(1, 104, 103, 103, Description = "started and filled by the same bar")]
    [TestCase(1, 104, 102, null, Description = "the close must be below the limit")]
    [TestCase(1, 106, 103, null, Description = "not started")]
    [TestCase(-1, 96, 101, 101)]
    [TestCase(-1, 96, 102, null)]
    public void StopLimitsFillOnceStartedWhenTheCloseIsBetter(decimal quantity, decimal stop, decimal limit, decimal? price) =>
        AssertFill(new StopLimitOrder(_eth.Symbol, quantity, stop, limit, _account.Clock.UtcTime), price);

    [Test]
    public void AStartedStopLimitStaysStarted()
    {
        var order = new StopLimitOrder(_eth.Symbol, 1, 104, 101, _account.Clock.UtcTime);
        AssertFill(order, null);
        Assert.That((order.StopTriggered, _updated), Is.EqualTo((true, new[] { order })));
        _account.Wait();
        _account.SetBar(_eth, 99, 100, 98, 99);
        Assert.That(Try(order), Is.EqualTo((OrderStatus.Filled, 100m, 1m)));
    }

    [Test]
    public void TrailingStopsFollowTheMarketAndNeverGoBack()
    {
        var order = new TrailingStopOrder(_eth.Symbol, -1, 94, 0.05m, true, _account.Clock.UtcTime);
        AssertFill(order, null);
        Assert.That(order.StopPrice, Is.EqualTo(105 * 0.95m));
        _account.Wait();
        _account.SetBar(_eth, 102, 103, 101, 101);
        Assert.That(Try(order).Status, Is.Not.EqualTo(OrderStatus.Filled));
        Assert.That(order.StopPrice, Is.EqualTo(105 * 0.95m));
        _account.Wait();
        _account.SetBar(_eth, 101, 101, 99.75m, 100);
        Assert.That(Try(order), Is.EqualTo((OrderStatus.Filled, 99.75m, -1m)), "touching is enough");
    }

    [TestCase(1, 95, 103, 103, Description = "the bid of 102 is at or below the limit")]
    [TestCase(1, 94, 103, null)]
    [TestCase(1, 95, 101, null)]
    [TestCase(-1, 105, 102, 102)]
    [TestCase(-1, 106, 102, null)]
    public void LimitIfTouchedFillsAtItsLimitOnceTouched(decimal quantity, decimal trigger, decimal limit, decimal? price) =>
        AssertFill(new LimitIfTouchedOrder(_eth.Symbol, quantity, trigger, limit, _account.Clock.UtcTime), price);

    [Test]
    public void SlippageGrowsWithTheSquareOfTheVolumeShare()
    {
        var model = new VolumeShareSlippageModel(0.025m, 0.1m);
        _account.SetPrice(_eth, 100, volume: 1000);
        Assert.That(model.GetSlippageApproximation(_eth, Market(10)), Is.EqualTo(0.01m * 0.01m * 0.1m * 100));
        Assert.That(model.GetSlippageApproximation(_eth, Market(-500)), Is.EqualTo(0.025m * 0.025m * 0.1m * 100));
        Assert.That(NullSlippageModel.Instance.GetSlippageApproximation(_eth, Market(10)), Is.Zero);
    }

    private MarketOrder Market(decimal quantity) => new(_eth.Symbol, quantity, _account.Clock.UtcTime);

    private void AssertFill(Order order, decimal? price)
    {
        _account.Wait();
        _account.SetBar(_eth, 100, 105, 95, 102);
        var (status, fillPrice, quantity) = Try(order);
        Assert.That((status == OrderStatus.Filled, fillPrice, quantity), Is.EqualTo((price is not null, price ?? 0, price is null ? 0 : order.Quantity)));
    }

    private (OrderStatus Status, decimal Price, decimal Quantity) Try(Order order)
    {
        var parameters = new FillModelParameters(_eth, order, new SubscriptionManager(new TimeKeeper(DateTime.UnixEpoch)), TimeSpan.FromHours(1), _updated.Add);
        _eth.AddData(new SubscriptionDataConfig(
            typeof(QuantConnect.Data.Market.TradeBar), _eth.Symbol, QuantConnect.Resolution.Minute, QuantConnect.TimeZones.Utc,
            QuantConnect.TimeZones.Utc, true, false, false));
        var fill = _eth.FillModel.Fill(parameters).Single();
        return (fill.Status, fill.FillPrice, fill.FillQuantity);
    }
}
