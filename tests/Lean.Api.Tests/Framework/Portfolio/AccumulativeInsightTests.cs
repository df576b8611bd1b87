using DolphinLean.Lean.Api.Tests.Algorithm;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Portfolio;

namespace DolphinLean.Lean.Api.Tests.Framework.Portfolio;

[TestFixture]
internal sealed class AccumulativeInsightTests
{
    private const InsightDirection Up = InsightDirection.Up;
    private const InsightDirection Down = InsightDirection.Down;
    private const InsightDirection Flat = InsightDirection.Flat;

    [TestCase(new[] { Up, Up, Up }, 0.3)]
    [TestCase(new[] { Up, Down, Down }, -0.1)]
    [TestCase(new[] { Up, Up, Flat }, 0.1)]
    [TestCase(new[] { Down, Down, Flat }, -0.1)]
    [TestCase(new[] { Up, Flat, Flat }, 0.0)]
    [TestCase(new[] { Flat }, 0.0)]
    public void Each_insight_adds_its_share_in_order(InsightDirection[] directions, double share) =>
        Assert.That(ShareOf(new Exposed(PortfolioBias.LongShort), directions), Is.EqualTo(share).Within(1e-12));

    [TestCase(PortfolioBias.Long, new[] { Down, Up }, 0.1)]
    [TestCase(PortfolioBias.Short, new[] { Up, Down }, -0.1)]
    [TestCase(PortfolioBias.Long, new[] { Up, Down, Down }, 0.0)]
    public void A_bias_stops_each_sum_at_zero(PortfolioBias bias, InsightDirection[] directions, double share) =>
        Assert.That(ShareOf(new Exposed(bias), directions), Is.EqualTo(share).Within(1e-12));

    [Test]
    public void Targets_are_sized_by_the_sum()
    {
        Symbol btc = null!;
        var algorithm = new TestAlgorithm(a => btc = a.AddCryptoFuture("BTCUSDT").Symbol).Begin();
        algorithm.Settings.FreePortfolioValuePercentage = 0;
        algorithm.TestHost.SetPrice("BTCUSDT", 1_000);
        algorithm.Step(0);
        var model = new AccumulativeInsightPortfolioConstructionModel(percent: 0.1);
        foreach (var minute in new[] { 1, 2 })
        {
            algorithm.SetDateTime(TestAlgorithm.Start.AddMinutes(minute));
            var insight = Insight.Price(btc, TimeSpan.FromHours(1), Up);
            algorithm.EmitInsights(insight);
            var target = model.CreateTargets(algorithm, [insight]).Single();
            Assert.That(target.Quantity, Is.EqualTo(10 * minute).Within(0.01 * minute), "10 % of 100,000 at 1,000, less fees");
        }
    }

    private static double ShareOf(Exposed model, InsightDirection[] directions)
    {
        var symbol = Symbol.Create("BTCUSDT", SecurityType.CryptoFuture, Market.Binance);
        return model.Shares([.. directions.Select(direction => Insight.Price(symbol, TimeSpan.FromHours(1), direction))]).Values.Single();
    }

    private sealed class Exposed(PortfolioBias bias) : AccumulativeInsightPortfolioConstructionModel(Resolution.Daily, bias, -0.1)
    {
        public Dictionary<Insight, double> Shares(List<Insight> insights) => DetermineTargetPercent(insights);
    }
}
