using DolphinLean.Lean.Api.Tests.Securities;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Brokerages;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.TimeInForces;
using QuantConnect.Securities.CryptoFuture;

namespace DolphinLean.Lean.Api.Tests.Orders;

[TestFixture]
public sealed class OrderTests
{
    private TestAccount _account = null!;
    private CryptoFuture _eth = null!;

    [SetUp]
    public void Open()
    {
        _account = new TestAccount();
        _eth = _account.Add("ETHUSDT", lot: 0.001m, tick: 0.01m, minimum: 20);
        _account.SetPrice(_eth, 2000);
    }

    [Test]
    public void ATicketFollowsItsOrdersFills()
    {
        var order = _account.Send(_eth, 3);
        var ticket = _account.GetOrderTicket(order.Id)!;
        ticket.AddOrderEvent(Fill(order, OrderStatus.PartiallyFilled, 1, 100));
        order.Status = OrderStatus.PartiallyFilled;
        Assert.That((ticket.Status, ticket.QuantityFilled, ticket.QuantityRemaining, ticket.AverageFillPrice),
            Is.EqualTo((OrderStatus.PartiallyFilled, 1m, 2m, 100m)));
        ticket.AddOrderEvent(Fill(order, OrderStatus.Filled, 2, 130));
        Assert.That((ticket.QuantityFilled, ticket.AverageFillPrice, order.Price), Is.EqualTo((3m, 120m, 120m)));
        Assert.That((int)ticket, Is.EqualTo(order.Id));
        Assert.That(ticket.OrderEvents, Has.Count.EqualTo(2));
    }

    [Test]
    public void ATicketAnswersForItsOwnPricesOnly()
    {
        var order = (StopLimitOrder)_account.Send(new StopLimitOrder(_eth.Symbol, 1, 2100, 2110, _account.Clock.UtcTime));
        var ticket = _account.GetOrderTicket(order.Id)!;
        Assert.That((ticket.Get(OrderField.StopPrice), ticket.Get(OrderField.LimitPrice)), Is.EqualTo((2100m, 2110m)));
        Assert.That(() => ticket.Get(OrderField.TriggerPrice), Throws.ArgumentException.With.Message.Contains("StopLimit"));
    }

    [Test]
    public void ASecondCancelAndOneOfAnUnknownOrderAreRefused()
    {
        var ticket = _account.GetOrderTicket(_account.Send(_eth, 1).Id)!;
        var request = new CancelOrderRequest(_account.Clock.UtcTime, ticket.OrderId, "enough");
        Assert.That(ticket.TrySetCancelRequest(request), Is.True);
        request.SetResponse(OrderResponse.Success(request), OrderRequestStatus.Processed);
        Assert.That(ticket.Cancel().ErrorCode, Is.EqualTo(OrderResponseErrorCode.RequestCanceled));

        var unknown = OrderTicket.InvalidCancelOrderId(_account.Transactions, new CancelOrderRequest(_account.Clock.UtcTime, 9999, null));
        Assert.That((unknown.Status, unknown.SubmitRequest.Response.ErrorCode, unknown.CancelRequest!.Response.IsError),
            Is.EqualTo((OrderStatus.Invalid, OrderResponseErrorCode.UnableToFindOrder, true)));
        Assert.That((int)unknown, Is.EqualTo((int)OrderResponseErrorCode.UnableToFindOrder));
    }

    [Test]
    public void ChangesReachTheirOrderOnly()
    {
        var order = (LimitOrder)_account.Send(new LimitOrder(_eth.Symbol, 1, 1900, _account.Clock.UtcTime, "first"));
        order.ApplyUpdateOrderRequest(new UpdateOrderRequest(_account.Clock.UtcTime, order.Id, new UpdateOrderFields { LimitPrice = 1950, Tag = "second" }));
        Assert.That((order.LimitPrice, order.Quantity, order.Tag), Is.EqualTo((1950m, 1m, "second")));
        Assert.That(() => order.ApplyUpdateOrderRequest(new UpdateOrderRequest(_account.Clock.UtcTime, 77, new UpdateOrderFields())),
            Throws.ArgumentException.With.Message.Contains("77"));
        var copy = (LimitOrder)order.Clone();
        copy.LimitPrice = 1;
        Assert.That(order.LimitPrice, Is.EqualTo(1950));
    }

    // Binance: maker 0.0002 for limit orders that could not trade when sent, taker 0.0004 for all else, on the last price.
    [TestCase(1990, false, 0.0002)]
    [TestCase(2010, false, 0.0004)]
    [TestCase(2010, true, 0.0002)]
    public void LimitOrdersPayTheMakersFeeUnlessTheyCouldTradeAtOnce(decimal limit, bool postOnly, decimal rate)
    {
        var order = new LimitOrder(_eth.Symbol, 3, limit, _account.Clock.UtcTime, properties: new BinanceOrderProperties { PostOnly = postOnly })
        {
            OrderSubmissionData = new OrderSubmissionData(1999, 2001, 2000),
        };
        Assert.That(_eth.FeeModel.GetOrderFee(_eth, order), Is.EqualTo(3 * 2000 * rate));
        Assert.That(_eth.FeeModel.GetOrderFee(_eth, new StopMarketOrder(_eth.Symbol, -3, 2100, _account.Clock.UtcTime)), Is.EqualTo(2.4m));
    }

    [Test]
    public void BusdFuturesHaveTheirOwnRates()
    {
        var busd = new BinanceFuturesFeeModel();
        var symbol = Symbol.Create("ETHBUSD", SecurityType.CryptoFuture, Market.Binance);
        Assert.That(busd.GetOrderFee(_eth, new MarketOrder(symbol, 1, _account.Clock.UtcTime)), Is.EqualTo(2000 * 0.00036m));
    }

    [TestCase(1.2345, 1.234)]
    [TestCase(-1.2349, -1.234)]
    [TestCase(0.0009, 0)]
    public void QuantitiesAreCutToTheLotTowardZero(decimal quantity, decimal expected) =>
        Assert.That(OrderSizing.AdjustByLotSize(_eth, quantity), Is.EqualTo(expected));

    [Test]
    public void ALotThatDivisionMadeALittleShortIsALot() =>
        Assert.That(OrderSizing.AdjustByLotSize(_eth, 0.002999999999999m), Is.EqualTo(0.003m));

    [Test]
    public void QuantitiesAreCutToAVolumeShareAndToAValue()
    {
        _account.SetPrice(_eth, 2000, volume: 50);
        Assert.That(OrderSizing.GetOrderSizeForPercentVolume(_eth, 0.1m, -7), Is.EqualTo(-5));
        Assert.That(OrderSizing.GetOrderSizeForMaximumValue(_eth, 5000, 7), Is.EqualTo(2.5m));
    }

    [Test]
    public void BinanceFuturesTakeOrdersAboveTheLeastValueAtEachOfTheirPrices()
    {
        var model = new BinanceFuturesBrokerageModel(AccountType.Margin);
        var now = _account.Clock.UtcTime;
        Assert.That(Takes(new MarketOrder(_eth.Symbol, 0.01m, now)), Is.False, "20 is not above 20");
        Assert.That(Takes(new MarketOrder(_eth.Symbol, 0.011m, now)), Is.True);
        Assert.That(Takes(new StopLimitOrder(_eth.Symbol, 0.01m, 1999, 2100, now)), Is.False);
        Assert.That(Takes(new StopLimitOrder(_eth.Symbol, 0.01m, 2001, 2100, now)), Is.True);
        Assert.That(Takes(new TrailingStopOrder(_eth.Symbol, 1, 2001, 5, false, now)), Is.True);
        Assert.That(Takes(new LimitIfTouchedOrder(_eth.Symbol, 1, 2000, 2000, now)), Is.False);
        Assert.That(model.CanUpdateOrder(_eth, new MarketOrder(), null!, out var message), Is.False);
        Assert.That(message!.Code, Is.EqualTo("0"));
        Assert.That(() => new BinanceFuturesBrokerageModel(AccountType.Cash), Throws.InvalidOperationException);
        Assert.That(new DefaultBrokerageModel().GetFeeModel(_eth).GetOrderFee(_eth, new MarketOrder(_eth.Symbol, 1, now)), Is.Zero);

        bool Takes(Order order)
        {
            var takes = model.CanSubmitOrder(_eth, order, out var reason);
            Assert.That(reason is null, Is.EqualTo(takes));
            return takes;
        }
    }

    [Test]
    public void TimesInForceEndWithTheirDay()
    {
        var order = _account.Send(_eth, 1);
        Assert.That(Expired(TimeInForce.Day), Is.False);
        _account.Wait(24 * 60);
        Assert.That((Expired(TimeInForce.Day), Expired(TimeInForce.GoodTilCanceled)), Is.EqualTo((true, false)));
        Assert.That(Expired(TimeInForce.GoodTilDate(TestAccount.Start.AddDays(1))), Is.False);
        _account.Wait(24 * 60);
        Assert.That(Expired(new GoodTilDateTimeInForce(TestAccount.Start.AddDays(1))), Is.True);

        bool Expired(TimeInForce time) => time.IsOrderExpired(_eth, order);
    }

    private OrderEvent Fill(Order order, OrderStatus status, decimal quantity, decimal price) =>
        new(order, _account.Clock.UtcTime, OrderFee.Zero) { Status = status, FillQuantity = quantity, FillPrice = price };
}
