using DolphinLean.Exchange.Orders;
using DolphinLean.Exchange.Venues;
using NUnit.Framework;

namespace DolphinLean.Exchange.Tests.Venues;

[TestFixture]
public sealed class OrderTests
{
    private static int Refused(Action place) => Assert.Throws<Rejection>(() => place())!.Code;

    [Test]
    public void AMarketOrderWalksTheBookAndPaysTheTakerFee()
    {
        var small = new SmallVenue();
        var order = small.AtMarket(OrderSide.Buy, 15);
        Assert.That((order.Status, order.AveragePrice), Is.EqualTo((OrderStatus.Filled, (10 * 100.1m + 5 * 100.2m) / 15)));
        Assert.That(small.Account.Wallet, Is.EqualTo(100_000 - (10 * 100.1m + 5 * 100.2m) * 0.0004m));
        Assert.That(small.Position.EntryPrice, Is.EqualTo(order.AveragePrice));
    }

    [Test]
    public void ARestingOrderFillsAsAMakerBehindTheRecordedQueue()
    {
        var small = new SmallVenue();
        var order = small.Limit(OrderSide.Buy, 99.9m, 2);
        small.Trade(OrderSide.Sell, 99.9m, 10);
        Assert.That(order.Filled, Is.Zero, "ten stood before it");
        small.Trade(OrderSide.Sell, 99.9m, 1.5m);
        Assert.That((order.Status, order.Filled), Is.EqualTo((OrderStatus.PartiallyFilled, 1.5m)));
        small.Trade(OrderSide.Sell, 99.8m, 5);
        Assert.That((order.Status, order.AveragePrice), Is.EqualTo((OrderStatus.Filled, 99.9m)));
        Assert.That(small.Account.Trades.All(trade => trade.IsMaker && trade.Fee == 99.9m * trade.Quantity * 0.0002m));
    }

    [Test]
    public void RecordedQuantityThatLeavesWasBehindUs()
    {
        var small = new SmallVenue();
        var order = small.Limit(OrderSide.Buy, 99.9m, 2);
        small.Level(OrderSide.Buy, 99.9m, 25);
        small.Level(OrderSide.Buy, 99.9m, 10);
        small.Trade(OrderSide.Sell, 99.9m, 10);
        Assert.That(order.Filled, Is.Zero);
        small.Trade(OrderSide.Sell, 99.9m, 2);
        Assert.That(order.Status, Is.EqualTo(OrderStatus.Filled));
    }

    [Test]
    public void AQuoteThroughARestingOrderFillsIt()
    {
        var small = new SmallVenue();
        var order = small.Limit(OrderSide.Sell, 100.5m, 3);
        small.Level(OrderSide.Buy, 100.6m, 2);
        Assert.That((order.Filled, order.AveragePrice), Is.EqualTo((2m, 100.5m)));
    }

    [Test]
    public void TimeInForceDecidesWhatBecomesOfTheRest()
    {
        var small = new SmallVenue();
        Assert.That(small.Limit(OrderSide.Buy, 100.1m, 12, TimeInForce.Ioc) is { Status: OrderStatus.Expired, Filled: 10 });
        Assert.That(Refused(() => small.Limit(OrderSide.Buy, 100.2m, 12, TimeInForce.Fok)), Is.EqualTo(-5021));
        Assert.That(Refused(() => small.Limit(OrderSide.Buy, 100.2m, 1, TimeInForce.Gtx)), Is.EqualTo(-5022));
        Assert.That(small.Limit(OrderSide.Buy, 100.2m, 10, TimeInForce.Fok).Status, Is.EqualTo(OrderStatus.Filled));
        Assert.That(small.Limit(OrderSide.Buy, 100.2m, 10, TimeInForce.Gtx).Status, Is.EqualTo(OrderStatus.New), "the level is gone");
        Assert.That(small.Account.Orders, Has.Count.EqualTo(3), "refused orders leave no record");
    }

    [Test]
    public void ReduceOnlyFillsWhatThereIsAndEndsThere()
    {
        var small = new SmallVenue();
        Assert.That(Refused(() => small.Limit(OrderSide.Sell, 101, 1, reduceOnly: true)), Is.EqualTo(-2022));
        small.AtMarket(OrderSide.Buy, 2);
        Assert.That(Refused(() => small.AtMarket(OrderSide.Buy, 1, reduceOnly: true)), Is.EqualTo(-2022));
        Assert.That(small.AtMarket(OrderSide.Sell, 5, reduceOnly: true) is { Status: OrderStatus.Expired, Filled: 2 });
        Assert.That(small.Position.IsFlat);
    }

    [Test]
    public void AFillThroughZeroRealizesTheOldAndOpensTheNew()
    {
        var small = new SmallVenue();
        small.AtMarket(OrderSide.Buy, 2);
        small.AtMarket(OrderSide.Sell, 5);
        Assert.That((small.Position.Quantity, small.Position.EntryPrice), Is.EqualTo((-3m, 99.9m)));
        Assert.That(small.Account.Trades[^1].RealizedProfit, Is.EqualTo(2 * (99.9m - 100.1m)));
    }

    [Test]
    public void AnAmendmentKeepsThePlaceOnlyWhenItShrinks()
    {
        var small = new SmallVenue();
        var (first, second) = (small.Limit(OrderSide.Buy, 99.5m, 2), small.Limit(OrderSide.Buy, 99.5m, 2));
        small.Venue.Amend(small.Account, first, 1, 99.5m);
        small.Trade(OrderSide.Sell, 99.5m, 51);
        Assert.That((first.Filled, second.Filled), Is.EqualTo((1m, 0m)));
        var (third, fourth) = (small.Limit(OrderSide.Sell, 105, 1), small.Limit(OrderSide.Sell, 105, 1));
        small.Venue.Amend(small.Account, third, 2, 105);
        small.Trade(OrderSide.Buy, 105, 51);
        Assert.That((third.Filled, fourth.Filled), Is.EqualTo((0m, 1m)));
        Assert.That(Refused(() => small.Venue.Amend(small.Account, third, 2, 105)), Is.EqualTo(-5027));
    }

    [Test]
    public void OrdersOfOneAccountDoNotTradeWithEachOther()
    {
        var small = new SmallVenue(quoted: false);
        small.Mark(100);
        var resting = small.Limit(OrderSide.Sell, 100, 1);
        var taker = small.Limit(OrderSide.Buy, 100, 1);
        Assert.That((resting.Status, taker.Status), Is.EqualTo((OrderStatus.ExpiredInMatch, OrderStatus.New)));
    }

    [Test]
    public void MarginBindsWhatOrdersAndPositionsMayNeed()
    {
        var small = new SmallVenue(deposit: 1_000);
        var margin = small.Venue.MarginOf(small.Account);
        small.Limit(OrderSide.Buy, 99, 100);
        Assert.That((margin.TotalOrderInitial, margin.Available), Is.EqualTo((99 * 100 / 20m, 1_000 - 99 * 100 / 20m)));
        small.Limit(OrderSide.Sell, 101, 100);
        Assert.That(margin.TotalOrderInitial, Is.EqualTo(101 * 100 / 20m), "one side binds, the larger one");
        Assert.That(Refused(() => small.Limit(OrderSide.Sell, 101, 200)), Is.EqualTo(-2019));
        Assert.That(Refused(() => small.Venue.SetLeverage(small.Account, SmallVenue.Symbol, 5)), Is.EqualTo(-2028));
    }

    [Test]
    public void TheCountdownCancelsUnlessItIsRenewed()
    {
        var small = new SmallVenue();
        var order = small.Limit(OrderSide.Buy, 99, 1);
        small.Venue.CountdownCancelAll(small.Account, SmallVenue.Symbol, 120_000);
        small.Venue.AdvanceTo(small.Venue.NowMs + 100_000);
        small.Venue.CountdownCancelAll(small.Account, SmallVenue.Symbol, 120_000);
        small.Venue.AdvanceTo(small.Venue.NowMs + 100_000);
        Assert.That(order.IsOpen);
        small.Venue.AdvanceTo(small.Venue.NowMs + 20_000);
        Assert.That(order.Status, Is.EqualTo(OrderStatus.Canceled));
    }

    [TestCase(0.0005, 100, -1111)]
    [TestCase(0, 100, -4003)]
    [TestCase(20_000, 100, -4005)]
    [TestCase(1, 100.05, -1111)]
    [TestCase(1, 0, -4001)]
    [TestCase(1, 250, -4016)]
    [TestCase(0.04, 100, -4164)]
    public void FiltersAnswerInTheirOwnWords(decimal quantity, decimal price, int code) =>
        Assert.That(Refused(() => new SmallVenue().Limit(OrderSide.Buy, price, quantity)), Is.EqualTo(code));
}
