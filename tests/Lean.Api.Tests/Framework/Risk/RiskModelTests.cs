using DolphinLean.Lean.Api.Tests.Algorithm;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Algorithm.Framework.Risk;

namespace DolphinLean.Lean.Api.Tests.Framework.Risk;

[TestFixture]
internal sealed class RiskModelTests
{
    private TestAlgorithm _algorithm = null!;
    private Symbol _btc = null!;
    private Symbol _eth = null!;

    [SetUp]
    public void SetUp()
    {
        _algorithm = new TestAlgorithm(a =>
        {
            _btc = a.AddCryptoFuture("BTCUSDT").Symbol;
            _eth = a.AddCryptoFuture("ETHUSDT").Symbol;
        }).Begin();
        SetPrices(100_000, 2_000);
        _algorithm.Step(0);
    }

    // The loss counts the fee of closing now: 0.04 % of the price. At 95,000 it is 5,000 + 38 of 100,000.
    [TestCase(95_039, 0)]
    [TestCase(95_000, 1)]
    public void A_position_is_closed_once_it_lost_more_than_the_limit(double price, int expected)
    {
        Hold(_btc, 100_000, 1);
        SetPrices(price, 2_000);
        Assert.That(Closed(new MaximumDrawdownPercentPerSecurity(0.05m)), Has.Count.EqualTo(expected));
        Assert.That(Closed(new MaximumDrawdownPercentPerSecurity(-0.05m)), Has.Count.EqualTo(expected), "the sign does not matter");
    }

    [Test]
    public void Closing_cancels_the_symbols_insights()
    {
        Hold(_eth, 2_000, -10);
        var insights = new[] { _btc, _eth }.Select(symbol => Insight.Price(symbol, TimeSpan.FromHours(1), InsightDirection.Down)).ToArray();
        _algorithm.Step(1);
        _algorithm.EmitInsights(insights);
        SetPrices(100_000, 2_200);
        Assert.That(Closed(new MaximumDrawdownPercentPerSecurity(0.05m)), Is.EqualTo(new[] { _eth }));
        Assert.That(_algorithm.Insights.GetActiveInsights(_algorithm.UtcTime).Select(insight => insight.Symbol), Is.EqualTo(new[] { _btc }));
    }

    [TestCase(2_100, 0, Description = "the fee of closing is missing to 5 %")]
    [TestCase(2_101, 1)]
    public void A_position_is_closed_once_it_won_more_than_the_limit(double price, int expected)
    {
        Hold(_eth, 2_000, 10);
        SetPrices(100_000, price);
        Assert.That(Closed(new MaximumUnrealizedProfitPercentPerSecurity(0.05m)), Has.Count.EqualTo(expected));
    }

    [Test]
    public void A_trailing_stop_follows_the_best_value_of_a_long()
    {
        var model = new TrailingStopRiskManagementModel(0.05m);
        Hold(_btc, 100_000, 1);
        Assert.Multiple(() =>
        {
            Assert.That(ClosedAt(model, 100_000), Is.Empty);
            Assert.That(ClosedAt(model, 120_000), Is.Empty);
            Assert.That(ClosedAt(model, 114_000), Is.Empty, "exactly 5 % below the best");
            Assert.That(ClosedAt(model, 113_999), Is.EqualTo(new[] { _btc }));
            Assert.That(ClosedAt(model, 113_999), Is.Empty, "still held: it counts from the cost again");
        });
    }

    [Test]
    public void A_trailing_stop_starts_at_the_cost_and_again_after_a_flip()
    {
        var model = new TrailingStopRiskManagementModel(0.05m);
        Hold(_btc, 100_000, -1);
        Assert.Multiple(() =>
        {
            Assert.That(ClosedAt(model, 104_999), Is.Empty);
            Assert.That(ClosedAt(model, 90_000), Is.Empty);
            Assert.That(ClosedAt(model, 94_501), Is.EqualTo(new[] { _btc }), "more than 5 % above 90,000");
        });
        Hold(_btc, 94_501, 1);
        Assert.That(ClosedAt(model, 90_000), Is.Empty, "4.8 % below the new cost");
        Hold(_btc, 0, 0);
        Assert.That(ClosedAt(model, 50_000), Is.Empty);
    }

    [Test]
    public void A_fallen_portfolio_turns_the_targets_of_the_step_to_zero_and_counts_anew()
    {
        var model = new MaximumDrawdownPercentPortfolio(0.1m);
        var target = new[] { new PortfolioTarget(_eth, 5) };
        Assert.That(Closed(model, target), Is.Empty);
        SetCash(90_000);
        Assert.That(Closed(model, target), Is.Empty, "exactly 10 %");
        SetCash(89_999);
        Assert.Multiple(() =>
        {
            Assert.That(Closed(model), Is.Empty, "no target, nothing to turn");
            Assert.That(Closed(model, target), Is.EqualTo(new[] { _eth }));
            Assert.That(Closed(model, target), Is.Empty, "it counts from 89,999 now");
        });
    }

    [Test]
    public void A_trailing_portfolio_counts_from_its_highest_equity()
    {
        var (fixedModel, trailing) = (new MaximumDrawdownPercentPortfolio(0.1m), new MaximumDrawdownPercentPortfolio(0.1m, isTrailing: true));
        var target = new[] { new PortfolioTarget(_eth, 5) };
        foreach (var cash in new[] { 100_000m, 120_000m })
        {
            SetCash(cash);
            Assert.That(Closed(fixedModel, target).Concat(Closed(trailing, target)), Is.Empty);
        }

        SetCash(107_000);
        Assert.That(Closed(fixedModel, target), Is.Empty);
        Assert.That(Closed(trailing, target), Is.EqualTo(new[] { _eth }));
    }

    private List<Symbol> ClosedAt(RiskManagementModel model, double price)
    {
        SetPrices(price, 2_000);
        return Closed(model);
    }

    private List<Symbol> Closed(RiskManagementModel model, params IPortfolioTarget[] targets)
    {
        var result = model.ManageRisk(_algorithm, targets).ToList();
        Assert.That(result.Select(target => target.Quantity), Is.All.Zero);
        return result.ConvertAll(target => target.Symbol);
    }

    private void Hold(Symbol symbol, decimal price, decimal quantity) => _algorithm.Securities[symbol].Holdings.SetHoldings(price, quantity);

    private void SetCash(decimal amount) => _algorithm.Portfolio.CashBook["USDT"].SetAmount(amount);

    private void SetPrices(double btc, double eth)
    {
        _algorithm.TestHost.SetPrice("BTCUSDT", btc);
        _algorithm.TestHost.SetPrice("ETHUSDT", eth);
    }
}
