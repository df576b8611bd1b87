using System.Globalization;
using System.Text.Json;
using DolphinLean.Engine.Statistics;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.Statistics;

/// <summary>Figures of LEAN's runs of a few days, computed again from the published equity points alone.</summary>
[TestFixture]
public sealed class ShortRunOracleTests
{
    private static readonly string[] FromEquityAlone =
    [
        "startEquity", "endEquity", "compoundingAnnualReturn", "drawdown", "totalNetProfit", "sharpeRatio", "sortinoRatio",
        "probabilisticSharpeRatio", "annualStandardDeviation", "annualVariance", "valueAtRisk99", "valueAtRisk95", "drawdownRecovery",
    ];

    [TestCase("Consolidators")]
    [TestCase("CustomData")]
    [TestCase("CustomFeeSlippageFill")]
    [TestCase("FrameworkCustom")]
    [TestCase("FrameworkDefault")]
    [TestCase("FrameworkRisk")]
    [TestCase("FundingAndEquity")]
    [TestCase("Indicators")]
    [TestCase("InsightLifecycle")]
    [TestCase("LimitOrders")]
    [TestCase("MarginCalls")]
    [TestCase("MarketOrders")]
    [TestCase("OrderRejections")]
    [TestCase("ScheduledEvents")]
    [TestCase("SetHoldingsRebalance")]
    [TestCase("StopLimitOrders")]
    [TestCase("StopMarketOrders")]
    [TestCase("UniverseSelection")]
    [TestCase("Warmup")]
    public void FiguresAreLeans(string name)
    {
        var golden = new GoldenRun("golden", name);
        var equity = golden.EquityCsv();
        var statistics = StatisticsCalculator.Calculate(Input(golden, equity));
        var expected = golden.Json("statistics.json");

        var written = Figures(statistics.TotalPerformance.PortfolioStatistics);
        Assert.Multiple(() =>
        {
            foreach (var figure in FromEquityAlone)
            {
                var lean = double.Parse(
                    expected.GetProperty("portfolioStatistics").GetProperty(figure).GetString()!, CultureInfo.InvariantCulture);
                Assert.That((double)written[figure], Is.EqualTo(lean).Within(0.00006 + 2e-6 * Math.Abs(lean)), figure);
            }
            var summary = expected.GetProperty("statistics");
            foreach (var exact in new[] { "Total Orders", "Start Equity", "End Equity", "Net Profit", "Total Fees", "Drawdown" })
                Assert.That(statistics[exact], Is.EqualTo(summary.GetProperty(exact).GetString()), exact);
        });
    }

    private static StatisticsInput Input(GoldenRun golden, IReadOnlyList<TimedValue> equity)
    {
        var midnights = equity.Where(point => point.Time.TimeOfDay == TimeSpan.Zero).ToList();
        var returns = midnights.Select((point, day) => new TimedValue(
            point.Time, day == 0 ? 0 : ChartRounding.Round((point.Value / midnights[day - 1].Value - 1) * 100))).ToList();
        return new StatisticsInput
        {
            Equity = equity,
            Returns = returns,
            Benchmark = [.. midnights.Select(point => new TimedValue(point.Time, 0))],
            Turnover = [],
            ProfitLoss = [],
            Trades = [],
            StartEquity = equity[0].Value,
            TotalFees = golden.TotalFees(),
            TotalOrders = golden.TotalOrders(),
            Capacity = 0,
            LowestCapacityAsset = "",
            AccountCurrency = "USDT",
        };
    }

    private static Dictionary<string, decimal> Figures(PortfolioStatistics statistics) => typeof(PortfolioStatistics).GetProperties()
        .Where(property => property.PropertyType == typeof(decimal) || property.PropertyType == typeof(int))
        .ToDictionary(
            property => JsonNamingPolicy.CamelCase.ConvertName(property.Name),
            property => Convert.ToDecimal(property.GetValue(statistics), CultureInfo.InvariantCulture));
}
