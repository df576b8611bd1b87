using DolphinLean.Exchange.Orders;
using DolphinLean.Exchange.Sources;
using NUnit.Framework;

namespace DolphinLean.Exchange.Tests.Venues;

[TestFixture]
public sealed class MarginTests
{
    [Test]
    public void FundingIsPaidByLongsWhenTheRateIsAboveZero()
    {
        var small = new SmallVenue();
        small.AtMarket(OrderSide.Buy, 10);
        var before = small.Account.Wallet;
        small.Venue.Apply(new MarketEvent(small.Venue.NowMs, SmallVenue.Symbol, MarketEventKind.FundingRate) { Price = 0.0005m });
        small.Venue.AdvanceTo(SmallVenue.StartMs + 8 * 3_600_000);
        Assert.That(small.Account.Wallet - before, Is.EqualTo(-10 * 100 * 0.0005m));
        Assert.That(small.Events.AccountReasons[^1], Is.EqualTo("FUNDING_FEE"));
        Assert.That(small.Account.Incomes[^1].Type, Is.EqualTo("FUNDING_FEE"));
    }

    [Test]
    public void ACrossPositionIsLiquidatedJustBelowTheToldPriceAndNotAbove()
    {
        var small = new SmallVenue(deposit: 100);
        small.AtMarket(OrderSide.Buy, 10);
        var resting = small.Limit(OrderSide.Buy, 95, 1);
        var price = small.Venue.MarginOf(small.Account).LiquidationPrice(small.Position);
        Assert.That(price, Is.InRange(90m, 92m));
        small.Level(OrderSide.Buy, 91m, 100);
        small.Mark(price + 0.001m);
        Assert.That((small.Position.Quantity, small.Events.MarginCalls), Is.EqualTo((10m, 1)));
        small.Mark(price - 0.001m);
        Assert.That((small.Position.IsFlat, resting.Status), Is.EqualTo((true, OrderStatus.Canceled)));
        Assert.That(small.Events.Liquidations, Is.Positive);
        var forced = small.Account.Orders.Values.Last();
        Assert.That((forced.Forced, forced.ClientOrderId[..10]), Is.EqualTo((ForcedReason.Liquidation, "autoclose-")));
        Assert.That(small.Account.Wallet, Is.Not.Negative);
    }

    [Test]
    public void ADebtIsPaidByTheInsuranceFund()
    {
        var small = new SmallVenue(quoted: false, deposit: 100);
        small.Level(OrderSide.Sell, 100.1m, 10);
        small.Mark(100);
        small.AtMarket(OrderSide.Buy, 10);
        small.Mark(60);
        Assert.That((small.Position.IsFlat, small.Account.Wallet), Is.EqualTo((true, 0m)));
        Assert.That(small.Account.Incomes[^1].Type, Is.EqualTo("INSURANCE_CLEAR"));
        Assert.That(small.Venue.Ledger.Insurance, Is.Negative);
    }

    [Test]
    public void AnIsolatedPositionLosesOnlyItsMargin()
    {
        var small = new SmallVenue(deposit: 1_000);
        small.Venue.SetMarginType(small.Account, SmallVenue.Symbol, MarginType.Isolated);
        small.AtMarket(OrderSide.Buy, 10);
        Assert.That(small.Position.IsolatedWallet, Is.EqualTo(10 * 100.1m / 20));
        small.Venue.MoveIsolatedMargin(small.Account, SmallVenue.Symbol, PositionSide.Both, 20, adds: true);
        Assert.That(small.Position.IsolatedWallet, Is.EqualTo(10 * 100.1m / 20 + 20));
        for (var price = 99.5m; price < 100; price += 0.1m)
            small.Level(OrderSide.Buy, price, 0);
        small.Level(OrderSide.Buy, 93m, 100);
        small.Mark(93);
        Assert.That(small.Position.IsFlat);
        Assert.That(small.Account.Wallet, Is.InRange(900m, 940m));
    }

    [Test]
    public void ClosingAnIsolatedPartGivesItsMarginBack()
    {
        var small = new SmallVenue(deposit: 1_000);
        small.Venue.SetMarginType(small.Account, SmallVenue.Symbol, MarginType.Isolated);
        small.AtMarket(OrderSide.Buy, 4);
        var margin = small.Position.IsolatedWallet;
        small.AtMarket(OrderSide.Sell, 1);
        Assert.That(small.Position.IsolatedWallet, Is.EqualTo(margin * 3 / 4));
    }

    [Test]
    public void HedgedSidesStandBesideEachOther()
    {
        var small = new SmallVenue();
        small.Venue.SetHedged(small.Account, true);
        Order Market(OrderSide side, PositionSide position) => small.Venue.Place(small.Account, new OrderRequest
        {
            Symbol = SmallVenue.Symbol, Side = side, Type = OrderType.Market, Quantity = 2, PositionSide = position,
        });
        Market(OrderSide.Buy, PositionSide.Long);
        Market(OrderSide.Sell, PositionSide.Short);
        Assert.That(small.Account.OpenPositions.Select(position => (position.Side, position.Quantity)),
            Is.EquivalentTo(new[] { (PositionSide.Long, 2m), (PositionSide.Short, -2m) }));
        Market(OrderSide.Sell, PositionSide.Long);
        Assert.That(Assert.Throws<DolphinLean.Exchange.Venues.Rejection>(() => Market(OrderSide.Sell, PositionSide.Long))!.Code, Is.EqualTo(-2022));
    }
}
