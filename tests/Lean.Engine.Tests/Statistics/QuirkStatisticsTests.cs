using DolphinLean.Engine.Statistics;
using MathNet.Numerics.Distributions;
using NUnit.Framework;
using QuantConnect.Hosting;

namespace DolphinLean.Lean.Engine.Tests.Statistics;

/// <summary>Figures of ten days with a quirk and without it, against plain formulas.</summary>
[TestFixture]
public sealed class QuirkStatisticsTests
{
    private static readonly DateTime Start = new(2024, 5, 1, 0, 0, 0, DateTimeKind.Utc);

    // Percent a day: the start, which is no return, then nine days.
    private static readonly decimal[] Percents = [0, 2, 0.5m, 0.4m, -0.3m, 0.9m, 0.1m, -0.2m, 0.3m, 0.6m];

    [TestCase(LeanQuirk.None, 2)]
    [TestCase(LeanQuirk.FirstReturnDropped, 1)]
    public void FirstReturnDropped(LeanQuirk off, int left)
    {
        var returns = Percents.Skip(left).Select(percent => (double)percent / 100).ToArray();
        Assert.That((double)Calculate(off).AnnualVariance, Is.EqualTo(365 * Variance(returns)).Within(1e-12));
    }

    [TestCase(LeanQuirk.None)]
    [TestCase(LeanQuirk.MeanReturnCompounded)]
    public void MeanReturnCompounded(LeanQuirk off)
    {
        var mean = Percents.Skip(2).Average(percent => (double)percent / 100);
        var annual = off == LeanQuirk.None ? Math.Pow(1 + mean, 365) - 1 : 365 * mean;
        var figures = Calculate(off);
        Assert.That((double)figures.SharpeRatio, Is.EqualTo((annual - 0.01) / (double)figures.AnnualStandardDeviation).Within(1e-9));
    }

    [TestCase(LeanQuirk.None, 0)]
    [TestCase(LeanQuirk.ExcessKurtosis, 3)]
    public void ExcessKurtosis(LeanQuirk off, double ofNormal)
    {
        var returns = Percents.Skip(2).Select(percent => (double)percent / 100).ToArray();
        var (n, mean, deviation) = ((double)returns.Length, returns.Average(), Math.Sqrt(Variance(returns)));
        var cubes = returns.Sum(value => Math.Pow((value - mean) / deviation, 3));
        var fourths = returns.Sum(value => Math.Pow((value - mean) / deviation, 4));
        var skewness = n / ((n - 1) * (n - 2)) * cubes;
        var kurtosis = ofNormal + n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * fourths - 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
        var sharpe = (mean - 0.01 / 365) / deviation;
        var error = Math.Sqrt((1 - skewness * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe) / (n - 1));
        Assert.That((double)Calculate(off).ProbabilisticSharpeRatio, Is.EqualTo(Normal.CDF(0, 1, (sharpe - 1 / Math.Sqrt(365)) / error)).Within(1e-12));
    }

    private static double Variance(double[] values) => values.Sum(value => Math.Pow(value - values.Average(), 2)) / (values.Length - 1);

    private static PortfolioStatistics Calculate(LeanQuirk off)
    {
        var series = Percents.Select((percent, day) => new TimedValue(Start.AddDays(day), percent)).ToList();
        return StatisticsCalculator.Calculate(new StatisticsInput
        {
            Equity = [.. series.Select(point => point with { Value = 1000 + point.Value })],
            Returns = series,
            Benchmark = [.. series.Select(point => point with { Value = 100 })],
            Turnover = [],
            ProfitLoss = [],
            Trades = [],
            StartEquity = 1000,
            TotalFees = 0,
            TotalOrders = 0,
            Capacity = 0,
            LowestCapacityAsset = "",
            AccountCurrency = "USDT",
            Quirks = new LeanQuirks(off),
        }).TotalPerformance.PortfolioStatistics;
    }
}
