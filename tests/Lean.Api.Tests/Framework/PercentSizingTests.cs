using DolphinLean.Lean.Api.Tests.Algorithm;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Portfolio;

namespace DolphinLean.Lean.Api.Tests.Framework;

[TestFixture]
internal sealed class PercentSizingTests
{
    private TestAlgorithm _algorithm = null!;
    private Symbol _btc = null!;

    [SetUp]
    public void SetUp()
    {
        _algorithm = new TestAlgorithm(a =>
        {
            a.TestHost.SymbolProperties.SetEntry(Market.Binance, "BTCUSDT", SecurityType.CryptoFuture, new("BTC", "USDT", 1, 0.1m, 0.001m, "BTCUSDT"));
            _btc = a.AddCryptoFuture("BTCUSDT", leverage: 5).Symbol;
        }).Begin();
        _algorithm.TestHost.SetPrice("BTCUSDT", 100_000);
        _algorithm.Step(0);
    }

    // 100,000 USDT, price 100,000, fee 0.0004, lot 0.001. With s = share × 0.9975 (the buffer) the quantity q solves
    // q = s × (1 - 0.0004 q), the fee being taken off the portfolio before the share is: q = s / (1 + 0.0004 s), rounded down.
    // 1: 0.9975 / 1.000399 = 0.99710.   2: 1.995 / 1.000798 = 1.99341.   0.1: 0.09975 / 1.00004 = 0.09974.
    // 0.0005: under the 0.1 % minimum of the portfolio's margin.
    [TestCase("1", "0.997")]
    [TestCase("-1", "-0.997")]
    [TestCase("2", "1.993")]
    [TestCase("0.1", "0.099")]
    [TestCase("0", "0")]
    [TestCase("0.0005", "0")]
    public void A_share_of_a_flat_portfolio(string percent, string quantity)
    {
        var target = PortfolioTarget.Percent(_algorithm, _btc, decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(target!.Quantity, Is.EqualTo(decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public void The_delta_leaves_out_what_is_held()
    {
        _algorithm.MarketOrder(_btc, 0.5m);
        var target = PortfolioTarget.Percent(_algorithm, _btc, 0m);
        var delta = PortfolioTarget.Percent(_algorithm, _btc, 0m, returnDeltaQuantity: true);
        Assert.That((target!.Quantity, delta!.Quantity), Is.EqualTo((0m, -0.5m)));
    }

    [Test]
    public void What_can_not_be_sized_is_an_error_and_no_target()
    {
        var unknown = Symbol.Create("DOGEUSDT", SecurityType.CryptoFuture, Market.Binance);
        var unpriced = _algorithm.AddCryptoFuture("XRPUSDT").Symbol;
        _algorithm.Settings.MaxAbsolutePortfolioTargetPercentage = 10;
        Assert.Multiple(() =>
        {
            Assert.That(PortfolioTarget.Percent(_algorithm, unknown, 1.0), Is.Null);
            Assert.That(_algorithm.TestHost.Errors.Last(), Does.Contain("DOGEUSDT"));
            Assert.That(PortfolioTarget.Percent(_algorithm, unpriced, 1.0), Is.Null);
            Assert.That(_algorithm.TestHost.Errors.Last(), Does.Contain("XRPUSDT"));
            Assert.That(PortfolioTarget.Percent(_algorithm, _btc, -10.5), Is.Null);
            Assert.That(_algorithm.TestHost.Errors.Last(), Does.Contain("-10.5").And.Contain("MaxAbsolutePortfolioTargetPercentage 10"));
        });
    }

    [Test]
    public void Equal_weighting_with_immediate_execution_opens_and_closes_the_step_after_the_close()
    {
        var alpha = new ScriptedAlpha();
        Symbol eth = null!;
        var algorithm = new TestAlgorithm(a =>
        {
            _btc = a.AddCryptoFuture("BTCUSDT", leverage: 5).Symbol;
            eth = a.AddCryptoFuture("ETHUSDT", leverage: 5).Symbol;
            a.SetAlpha(alpha);
            a.SetPortfolioConstruction(new EqualWeightingPortfolioConstructionModel());
        }).Begin();
        algorithm.TestHost.SetPrice("BTCUSDT", 100_000);
        algorithm.TestHost.SetPrice("ETHUSDT", 2_500);
        algorithm.Step(0);
        alpha.Next.Add(Insight.Price(_btc, TimeSpan.FromMinutes(10), InsightDirection.Up));
        alpha.Next.Add(Insight.Price(eth, TimeSpan.FromMinutes(20), InsightDirection.Down));
        var invested = new List<string>();
        for (var minutes = 1; minutes <= 25; minutes++)
        {
            algorithm.Step(minutes);
            var now = string.Join(' ', algorithm.Securities.Values.Where(s => s.Invested).Select(s => s.Symbol.Value + (s.Holdings.IsLong ? "+" : "-")));
            if (invested.Count == 0 || !invested[^1].EndsWith("m " + now, StringComparison.Ordinal))
            {
                invested.Add(FormattableString.Invariant($"{minutes}m {now}"));
            }
        }

        // Made at 1, closing at 11 and 21: still held at the close, flat a step later.
        Assert.That(invested, Is.EqualTo(new[] { "1m BTCUSDT+ ETHUSDT-", "12m ETHUSDT-", "22m " }));
    }

    [Test]
    public void Nothing_is_executed_while_warming_up()
    {
        _algorithm.Orders.Log.Clear();
        var warming = new TestAlgorithm(a => _btc = a.AddCryptoFuture("BTCUSDT").Symbol);
        warming.Bind(warming.TestHost);
        warming.Transactions.SetOrderProcessor(new TestOrders(warming));
        warming.Initialize();
        Assert.That(new[] { new PortfolioTarget(_btc, 1) }.OrderTargetsByMarginImpact(warming), Is.Empty);
        warming.EmitInsights(Insight.Price(_btc, TimeSpan.FromMinutes(10), InsightDirection.Up));
        Assert.That((warming.Insights.Count, warming.TestHost.Errors.Count()), Is.EqualTo((0, 1)));
    }
}
