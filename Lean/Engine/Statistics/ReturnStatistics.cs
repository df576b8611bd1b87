using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace DolphinLean.Engine.Statistics;

/// <summary>Measures over daily returns, in doubles and with LEAN's conventions.</summary>
internal static class ReturnStatistics
{
    private const double KurtosisOfNormal = 3;

    /// <summary>The mean return compounded over a year, or times the days of a year.</summary>
    public static double AnnualPerformance(double[] returns, int daysPerYear, bool isCompounded) =>
        isCompounded ? Math.Pow(returns.Average() + 1, daysPerYear) - 1 : returns.Average() * daysPerYear;

    /// <summary>Sample variance times the days of a year; 0 with fewer than two returns.</summary>
    public static double AnnualVariance(IEnumerable<double> returns, int daysPerYear)
    {
        var variance = returns.Variance();
        return double.IsNaN(variance) ? 0 : variance * daysPerYear;
    }

    /// <summary>Deviation of the negative returns about their own mean.</summary>
    public static double AnnualDownsideDeviation(double[] returns, int daysPerYear) =>
        Math.Sqrt(AnnualVariance(returns.Where(value => value < 0), daysPerYear));

    /// <summary>Deviation of the difference to the benchmark.</summary>
    public static double TrackingError(double[] returns, double[] benchmark, int daysPerYear) =>
        Math.Sqrt(AnnualVariance(returns.Zip(benchmark, (own, other) => own - other), daysPerYear));

    /// <summary>Covariance with the benchmark over the benchmark's variance; 0 for a constant benchmark.</summary>
    public static double Beta(double[] returns, double[] benchmark)
    {
        var variance = benchmark.Variance();
        return double.IsNaN(variance) || variance == 0 ? 0 : returns.Covariance(benchmark) / variance;
    }

    /// <summary>Probability that the true Sharpe ratio is above an annual one of 1, LEAN's way with the excess kurtosis.</summary>
    /// <param name="returns">Daily returns.</param>
    /// <param name="dailyRiskFreeRate">Risk-free rate of one day.</param>
    /// <param name="daysPerYear">Days of a year.</param>
    /// <param name="takesExcess">Whether the excess kurtosis stands for the kurtosis.</param>
    public static double ProbabilisticSharpeRatio(double[] returns, double dailyRiskFreeRate, int daysPerYear, bool takesExcess)
    {
        var deviation = returns.StandardDeviation();
        var sharpe = double.IsNaN(deviation) || deviation == 0 ? 0 : (returns.Average() - dailyRiskFreeRate) / deviation;
        var kurtosis = takesExcess ? returns.Kurtosis() : returns.Kurtosis() + KurtosisOfNormal;
        var variance = 1 - returns.Skewness() * sharpe + (kurtosis - 1) / 4 * Math.Pow(sharpe, 2);
        var error = Math.Pow(variance / (returns.Length - 1), 0.5);
        if (double.IsNaN(error))
            return 0;
        var benchmark = 1 / Math.Sqrt(daysPerYear);
        return Normal.CDF(0, 1, error == 0 ? 0 : (sharpe - benchmark) / error);
    }

    /// <summary>Return that a normal day undercuts with a probability of one minus the confidence; the last year of returns counts.</summary>
    public static double ValueAtRisk(double[] returns, int daysPerYear, double confidence)
    {
        var lastYear = returns.AsSpan()[Math.Max(0, returns.Length - daysPerYear)..].ToArray();
        return Normal.InvCDF(lastYear.Mean(), lastYear.StandardDeviation(), 1 - confidence);
    }
}
