using NUnit.Framework;
using QuantConnect.Data.Market;
using QuantConnect.Orders;
using QuantConnect.Securities;
using QuantConnect.Securities.CryptoFuture;

namespace DolphinLean.Lean.Api.Tests.Securities;

[TestFixture]
public sealed class MarginTests
{
    private TestAccount _account = null!;
    private CryptoFuture _eth = null!;
    private CryptoFuture _sol = null!;

    [SetUp]
    public void Open()
    {
        _account = new TestAccount(1000);
        _eth = _account.Add("ETHUSDT", leverage: 10);
        _sol = _account.Add("SOLUSDT", leverage: 5);
        _account.SetPrice(_eth, 100);
        _account.SetPrice(_sol, 50);
    }

    [Test]
    public void MarginIsTheAbsoluteValueOverTheLeverage()
    {
        Assert.That(_account.Add("ADAUSDT").Leverage, Is.EqualTo(25));
        Assert.That(_eth.BuyingPowerModel.GetInitialMarginRequirement(_eth, -30), Is.EqualTo(300));
        _account.Fill(_eth, -30, 100);
        _account.Fill(_sol, 4, 50);
        Assert.That(_account.Portfolio.TotalMarginUsed, Is.EqualTo(300 + 40));
        Assert.That(_account.Portfolio.MarginRemaining, Is.EqualTo(_account.Portfolio.TotalPortfolioValue - 340));
    }

    [Test]
    public void AnOrderMayUseAllCashIncludingItsFee()
    {
        // Margin q·100/10 and fee q·100·0.0004 fit in 1000 up to q = 1000/10.04 = 99.60159…
        Assert.That(_account.Allows(_eth, 99.601m), Is.True);
        Assert.That(_account.Allows(_eth, 99.602m), Is.False);
        Assert.That(_account.Allows(_eth, -99.601m), Is.True);
    }

    [Test]
    public void CashCountsNotEquity()
    {
        _account.Fill(_sol, 10, 40);
        _account.Fill(_sol, -10, 50);
        Assert.That(_account.Cash, Is.EqualTo(1100));
        _account.Fill(_eth, 10, 200);
        Assert.That(_account.Portfolio.TotalPortfolioValue, Is.LessThan(110), "equity is gone");
        Assert.That(_account.Allows(_sol, 90), Is.True, "1100 of cash less 100 of ETH's margin covers 900 and the fee of 1.8");
        Assert.That(_account.Allows(_sol, 100), Is.False);
    }

    [Test]
    public void TheOwnPositionIsNotCountedWhenAddingToIt()
    {
        _account.Fill(_eth, 90, 100);
        Assert.That(_account.Allows(_eth, 90), Is.True);
        Assert.That(_account.Portfolio.GetBuyingPower(_eth.Symbol, OrderDirection.Buy), Is.EqualTo(100 - 9000 * 0.0004m));
    }

    [Test]
    public void TheMarginOfOtherFuturesIsTakenOff()
    {
        _account.Fill(_sol, -60, 50);
        Assert.That(_account.Allows(_eth, 39.84m), Is.True, "1000 − 600 = 400 covers 398.4 and 1.5936");
        Assert.That(_account.Allows(_eth, 39.85m), Is.False);
    }

    [Test]
    public void AnOrderAgainstAPositionGetsItsMarginTwice()
    {
        _account.Fill(_eth, 50, 100);
        Assert.That(_account.Portfolio.GetBuyingPower(_eth.Symbol, OrderDirection.Sell), Is.EqualTo(_account.Portfolio.MarginRemaining + 1000));
        Assert.That(_account.Allows(_eth, -50), Is.True);
        Assert.That(_account.Allows(_eth, -199.2m), Is.True, "1000 + 2·500 covers 1992 and 7.968");
        Assert.That(_account.Allows(_eth, -199.3m), Is.False);
    }

    [Test]
    public void ClosingIsAllowedWithNothingLeft()
    {
        _account.Fill(_eth, 90, 100);
        _account.Portfolio.SetCash(-500);
        Assert.That(_account.Allows(_eth, -90), Is.True);
        Assert.That(_account.Allows(_eth, 1), Is.False);
    }

    [Test]
    public void WithoutAPriceThereIsNoMarginAndNoQuantity()
    {
        var ada = _account.Add("ADAUSDT");
        Assert.That(ada.BuyingPowerModel.GetInitialMarginRequirement(ada, 5), Is.Zero);
        var result = ada.BuyingPowerModel.GetMaximumOrderQuantityForTargetBuyingPower(_account.Portfolio, ada, 0.5m, 0);
        Assert.That((result.Quantity, result.IsError, result.Reason), Is.EqualTo((0m, true, result.Reason)));
        Assert.That(result.Reason, Does.Contain("ADAUSDT"));
    }

    [TestCase(0.5, 49.980)] // 1000·0.5 of margin less the fee's half: 50·100·0.0004 = 2 → 499/10
    [TestCase(-0.5, -49.9)]
    public void TargetsEndBelowTheirShareLessTheFee(decimal share, decimal expectedAtMost)
    {
        var result = _eth.BuyingPowerModel.GetMaximumOrderQuantityForTargetBuyingPower(_account.Portfolio, _eth, share, 0);
        var (quantity, price) = (Math.Abs(result.Quantity), 100m);
        var fee = quantity * price * 0.0004m;
        Assert.That(quantity * price / 10, Is.LessThanOrEqualTo((1000 - fee) * 0.5m));
        Assert.That((quantity + 0.002m) * price / 10, Is.GreaterThan((1000 - fee) * 0.5m), "nearly the largest of such quantities");
        Assert.That(Math.Sign(result.Quantity), Is.EqualTo(Math.Sign(share)));
        Assert.That(quantity, Is.LessThanOrEqualTo(Math.Abs(expectedAtMost)));
    }

    [Test]
    public void AFlipFromShortToALongOfTheSameSizeIsDroppedAndOneFromLongToShortIsNot()
    {
        _account.Fill(_eth, -50, 100);
        var held = 500 / _account.Portfolio.TotalPortfolioValue;
        Assert.That(Target(held), Is.Zero, "the short's margin has no sign");
        Assert.That(Target(held * 0.6m), Is.GreaterThan(70));
        Assert.That(Target(-held - 0.0001m), Is.Not.Zero, "a tiny change of a short passes");
        _account.Fill(_eth, 100, 100);
        Assert.That(Target(-held), Is.LessThan(-90));
        Assert.That(Target(held + 0.0001m), Is.Zero, "a tiny change of a long is dropped");

        decimal Target(decimal share) =>
            _eth.BuyingPowerModel.GetMaximumOrderQuantityForTargetBuyingPower(_account.Portfolio, _eth, share, 0.001m).Quantity;
    }

    [Test]
    public void UnconstrainedQuantitiesKeepEveryDigit()
    {
        _account.Rules.IsUnconstrained = true;
        var link = _account.Add("LINKUSDT", leverage: 3);
        _account.SetPrice(link, 7);
        Assert.That(link.SymbolProperties.MinimumOrderSize, Is.Null);
        Assert.That(OrderSizing.AdjustByLotSize(link, 100m / 7), Is.EqualTo(100m / 7));
        var quantity = link.BuyingPowerModel.GetMaximumOrderQuantityForTargetBuyingPower(_account.Portfolio, link, 0.01m, 0).Quantity;
        Assert.That(quantity * 7 / 3, Is.EqualTo((1000 - quantity * 7 * 0.0004m) * 0.01m).Within(1e-3m));
        _account.Fill(link, 0.0000000001m, 7);
        Assert.That(link.Invested, Is.True);
    }

    [Test]
    public void NullModelAllowsEverythingAndHoldsNothing()
    {
        _eth.SetBuyingPowerModel(BuyingPowerModel.Null);
        Assert.That(_account.Allows(_eth, 1_000_000), Is.True);
        _account.Fill(_eth, 1_000_000, 100);
        Assert.That(_account.Portfolio.TotalMarginUsed, Is.Zero);
    }

    [Test]
    public void LeverageBelowOneIsRefused() =>
        Assert.That(() => _eth.SetLeverage(0.5m), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void FundingIsPaidByLongsAtTheNextFundingTimeOnTheCurrentValue()
    {
        _eth.Cache.AddData(new MarginInterestRate { Symbol = _eth.Symbol, Time = TestAccount.Start, InterestRate = 0.0001m });
        _account.Fill(_eth, 10, 100);
        Step(0, 100);
        Assert.That(_account.Cash, Is.EqualTo(1000), "opened at the funding time: nothing is due");
        Step(7, 100);
        Step(8, 120);
        Assert.That(_account.Cash, Is.EqualTo(1000 - 0.12m));
        Step(9, 130);
        _account.Fill(_eth, -20, 130);
        var cash = _account.Cash;
        Step(16, 110);
        Assert.That(_account.Cash, Is.EqualTo(cash + 0.11m), "a short is paid");
        _account.Fill(_eth, 10, 110);
        cash = _account.Cash;
        Step(24, 110);
        Assert.That(_account.Cash, Is.EqualTo(cash), "flat");

        void Step(int hour, decimal price)
        {
            _account.Clock.SetUtcDateTime(TestAccount.Start.AddHours(hour));
            _account.SetPrice(_eth, price);
            _eth.MarginInterestRateModel.ApplyMarginInterestRate(new MarginInterestRateParameters(_eth, _account.Clock.UtcTime));
        }
    }

    [Test]
    public void MarginCallsWarnBelowFivePercentAndSellTheWorstLoserFirst()
    {
        _account.Fill(_eth, 94, 100);
        Assert.That(Calls(out var warns), Is.Empty);
        Assert.That(warns, Is.False, "about 52 of 996 are free");
        _account.Wait();
        _account.SetPrice(_eth, 99.7m);
        Assert.That(Calls(out warns), Is.Empty);
        Assert.That(warns, Is.True, "31 of 968 are free");

        _account.SetPrice(_eth, 97);
        _account.Fill(_sol, 20, 50.5m);
        var calls = Calls(out warns);
        Assert.That(calls.Select(call => (call.Symbol.Value, Math.Sign(call.Quantity), call.Tag)),
            Is.EqualTo(new[] { ("ETHUSDT", -1, "Margin Call"), ("SOLUSDT", -1, "Margin Call") }));
        var sent = _account.Portfolio.MarginCallModel.ExecuteMarginCall(calls);
        Assert.That(sent.Select(ticket => ticket.Symbol.Value), Is.EqualTo(new[] { "ETHUSDT" }), "one was enough");
        Assert.That(_account.Portfolio.MarginRemaining, Is.GreaterThanOrEqualTo(0));

        List<SubmitOrderRequest> Calls(out bool warning) => _account.Portfolio.MarginCallModel.GetMarginCallOrders(out warning);
    }
}
