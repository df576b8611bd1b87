using DolphinLean.Exchange.Orders;
using DolphinLean.Exchange.Venues;
using NUnit.Framework;

namespace DolphinLean.Exchange.Tests.Venues;

[TestFixture]
public sealed class AlgoOrderTests
{
    private static AlgoOrder Place(SmallVenue small, OrderType type, OrderSide side, decimal stop, WorkingType working = WorkingType.MarkPrice, bool close = false, decimal callback = 0) =>
        small.Venue.PlaceAlgo(small.Account, new OrderRequest
        {
            Symbol = SmallVenue.Symbol, Side = side, Type = type, Quantity = close ? 0 : 1, StopPrice = stop, WorkingType = working, ClosePosition = close,
            CallbackRate = callback, Price = type is OrderType.Stop or OrderType.TakeProfit ? stop : 0,
        });

    [TestCase("StopMarket", "Sell", 98, 98.1, 98)]
    [TestCase("StopMarket", "Buy", 102, 101.9, 102)]
    [TestCase("TakeProfitMarket", "Sell", 102, 101.9, 102)]
    [TestCase("TakeProfitMarket", "Buy", 98, 98.1, 98)]
    public void ItWaitsOnItsSideAndTriggersAtItsPrice(string type, string side, decimal stop, decimal before, decimal at)
    {
        var small = new SmallVenue();
        var algo = Place(small, Enum.Parse<OrderType>(type), Enum.Parse<OrderSide>(side), stop);
        small.Mark(before);
        Assert.That(algo.Status, Is.EqualTo(AlgoStatus.New));
        small.Mark(at);
        Assert.That((algo.Status, algo.Placed!.Status, algo.Placed.ClientOrderId), Is.EqualTo((AlgoStatus.Finished, OrderStatus.Filled, algo.ClientId)));
        Assert.That(small.Events.Algos.Select(update => update.Status), Is.EqualTo(new[] { AlgoStatus.New, AlgoStatus.Triggering, AlgoStatus.Triggered, AlgoStatus.Finished }));
    }

    [Test]
    public void WhatWouldTriggerAtOnceIsRefused()
    {
        var small = new SmallVenue();
        Assert.That(Assert.Throws<Rejection>(() => Place(small, OrderType.StopMarket, OrderSide.Sell, 101))!.Code, Is.EqualTo(-2021));
    }

    [Test]
    public void TheLastPriceIsWatchedWhenAskedFor()
    {
        var small = new SmallVenue();
        small.Trade(OrderSide.Buy, 100.1m, 1);
        var algo = Place(small, OrderType.StopMarket, OrderSide.Sell, 99.5m, WorkingType.ContractPrice);
        small.Mark(90);
        Assert.That(algo.IsOpen);
        small.Trade(OrderSide.Sell, 99.5m, 1);
        small.Venue.AdvanceTo(small.Venue.NowMs);
        Assert.That(algo.Status, Is.EqualTo(AlgoStatus.Finished));
    }

    [Test]
    public void ClosePositionSellsAllAndNoMore()
    {
        var small = new SmallVenue();
        small.AtMarket(OrderSide.Buy, 3);
        var algo = Place(small, OrderType.StopMarket, OrderSide.Sell, 99, close: true);
        small.Mark(99);
        Assert.That((small.Position.IsFlat, algo.Placed!.Filled), Is.EqualTo((true, 3m)));
    }

    [Test]
    public void ATriggerWithNothingToCloseIsRejectedAndSaysSo()
    {
        var small = new SmallVenue();
        var algo = Place(small, OrderType.StopMarket, OrderSide.Sell, 99, close: true);
        small.Mark(99);
        Assert.That((algo.Status, small.Events.Rejected), Is.EqualTo((AlgoStatus.Rejected, 1)));
    }

    [Test]
    public void ATrailingStopFollowsTheBestPriceAndTurnsBack()
    {
        var small = new SmallVenue();
        var algo = Place(small, OrderType.TrailingStopMarket, OrderSide.Sell, 0, callback: 1);
        foreach (var price in new[] { 101m, 103m, 102m })
            small.Mark(price);
        Assert.That(algo.IsOpen, "102 is less than one percent below 103");
        small.Mark(101.9m);
        Assert.That(algo.Status, Is.EqualTo(AlgoStatus.Finished));
    }

    [Test]
    public void CancelledOnesNeverTrigger()
    {
        var small = new SmallVenue();
        var algo = Place(small, OrderType.StopMarket, OrderSide.Sell, 99);
        small.Venue.CancelAllAlgo(small.Account, SmallVenue.Symbol);
        small.Mark(90);
        Assert.That((algo.Status, algo.Placed), Is.EqualTo((AlgoStatus.Canceled, (Order?)null)));
    }
}
