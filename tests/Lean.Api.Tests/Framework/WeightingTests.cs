using DolphinLean.Lean.Api.Tests.Algorithm;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Portfolio;

namespace DolphinLean.Lean.Api.Tests.Framework;

[TestFixture]
internal sealed class WeightingTests
{
    private static readonly string[] Tickers = ["BTCUSDT", "ETHUSDT", "SOLUSDT"];

    // Each insight is ticker, direction, weight, confidence; shares are those of the insights in order of their symbols.
    [TestCase("0+ 1- 2+", PortfolioBias.LongShort, "0.333333333333333 -0.333333333333333 0.333333333333333")]
    [TestCase("0+ 1. 2-", PortfolioBias.LongShort, "0.5 0 -0.5")]
    [TestCase("0. 1.", PortfolioBias.LongShort, "0 0")]
    [TestCase("0+ 1- 2+", PortfolioBias.Long, "0.5 0 0.5")]
    [TestCase("0+ 1- 2+", PortfolioBias.Short, "0 -1 0")]
    [TestCase("0+ 1+ 0-", PortfolioBias.LongShort, "-0.5 0.5", Description = "the last insight of a symbol counts")]
    public void Equal_weighting_shares_alike(string insights, PortfolioBias bias, string shares) =>
        Assert.That(Shares(new Equal(bias), insights), Is.EqualTo(Numbers(shares)).Within(1e-15));

    [TestCase("0+0.3 1-0.4", "0.3 -0.4")]
    [TestCase("0+0.6 1-0.6", "0.5 -0.5", Description = "scaled to a sum of one")]
    [TestCase("0+1.5", "1")]
    [TestCase("0+0.3 1+", "0.3", Description = "no weight, no target")]
    [TestCase("0-0.3 1.0.9", "-0.25 0", Description = "a flat insight's weight counts in the sum")]
    [TestCase("0+-0.3", "0.3", Description = "a weight has no sign")]
    public void Insight_weighting_follows_the_weights(string insights, string shares) =>
        Assert.That(Shares(new Weighted(), insights), Is.EqualTo(Numbers(shares)).Within(1e-15));

    [TestCase("0+0.3 1-0.4", "0.3 -0.4")]
    [TestCase("0+0.8 1-0.8", "0.5 -0.5")]
    [TestCase("0+ 1-0.4", "-0.4")]
    public void Confidence_weighting_follows_the_confidences(string insights, string shares) =>
        Assert.That(Shares(new Confident(), insights), Is.EqualTo(Numbers(shares)).Within(1e-15));

    private static List<double> Shares(IExposed model, string insights)
    {
        var algorithm = new TestAlgorithm(a => Array.ForEach(Tickers, ticker => a.AddCryptoFuture(ticker))).Begin().Step(0);
        var minute = 0;
        foreach (var text in insights.Split(' '))
        {
            var symbol = algorithm.Symbol(Tickers[text[0] - '0']);
            var direction = text[1] switch { '+' => InsightDirection.Up, '-' => InsightDirection.Down, _ => InsightDirection.Flat };
            double? number = text.Length == 2 ? null : double.Parse(text[2..], System.Globalization.CultureInfo.InvariantCulture);
            algorithm.Insights.Add(new Insight(
                TestAlgorithm.Start.AddMinutes(minute++), symbol, TimeSpan.FromDays(1), InsightType.Price, direction, null, number, null, number));
        }

        algorithm.SetDateTime(TestAlgorithm.Start.AddHours(1));
        _ = ((PortfolioConstructionModel)model).CreateTargets(algorithm, []).ToList();
        return model.Shares;
    }

    private static double[] Numbers(string text) =>
        [.. text.Split(' ').Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];

    private interface IExposed
    {
        List<double> Shares { get; }
    }

    private sealed class Equal(PortfolioBias bias) : EqualWeightingPortfolioConstructionModel(time => time, bias), IExposed
    {
        public List<double> Shares { get; } = [];

        protected override Dictionary<Insight, double> DetermineTargetPercent(List<Insight> activeInsights) =>
            Noted(Shares, activeInsights, base.DetermineTargetPercent(activeInsights));
    }

    private sealed class Weighted() : InsightWeightingPortfolioConstructionModel(time => time), IExposed
    {
        public List<double> Shares { get; } = [];

        protected override Dictionary<Insight, double> DetermineTargetPercent(List<Insight> activeInsights) =>
            Noted(Shares, activeInsights, base.DetermineTargetPercent(activeInsights));
    }

    private sealed class Confident() : ConfidenceWeightedPortfolioConstructionModel(time => time), IExposed
    {
        public List<double> Shares { get; } = [];

        protected override Dictionary<Insight, double> DetermineTargetPercent(List<Insight> activeInsights) =>
            Noted(Shares, activeInsights, base.DetermineTargetPercent(activeInsights));
    }

    private static Dictionary<Insight, double> Noted(List<double> shares, List<Insight> insights, Dictionary<Insight, double> percents)
    {
        shares.AddRange(insights.Select(insight => percents[insight]));
        return percents;
    }
}
