using QuantConnect.Hosting;

namespace DolphinLean.Engine.Statistics;

/// <summary>Computes LEAN's portfolio statistics of a window. Figures pass from double to decimal where LEAN's do, so that texts agree.</summary>
internal static class PortfolioStatisticsCalculator
{
    private const int LeastReturns = 2;
    private const int DrawdownDecimals = 3;

    /// <summary>Sums and products below this cannot overflow a decimal. A mean return of 20 % a day compounds beyond it.</summary>
    private const double LargestExact = 1e28;

    public static PortfolioStatistics Calculate(PerformanceWindow window, StatisticsInput input)
    {
        var start = window.StartEquity;
        var statistics = new PortfolioStatistics
        {
            StartEquity = start,
            EndEquity = window.Equity.Length == 0 ? 0 : window.Equity[^1].Value,
            PortfolioTurnover = window.Turnover.Length == 0 ? 0 : window.Turnover.Average(point => point.Value),
        };
        if (start == 0 || window.BenchmarkReturns.Length < LeastReturns || window.Returns.Length < LeastReturns)
            return statistics;

        statistics = WithWinsAndLosses(statistics, window);
        statistics = WithGrowth(statistics, window);
        return WithRatios(statistics, window, input);
    }

    private static PortfolioStatistics WithWinsAndLosses(PortfolioStatistics statistics, PerformanceWindow window)
    {
        var capital = window.StartEquity;
        var (wins, losses) = (0, 0);
        var (winRates, lossRates) = (0m, 0m);
        foreach (var record in window.ProfitLoss)
        {
            var rate = capital == 0 ? 0 : record.Value / capital;
            if (record.Value > 0)
            {
                winRates += rate;
                wins++;
            }
            else
            {
                lossRates += rate;
                losses++;
            }
            capital += record.Value;
        }

        var total = wins + losses;
        var averageWin = wins == 0 ? 0 : winRates / wins;
        var averageLoss = losses == 0 ? 0 : lossRates / losses;
        var profitLossRatio = averageLoss == 0 ? 0 : averageWin / Math.Abs(averageLoss);
        var winRate = total == 0 ? 0 : (decimal)wins / total;
        var lossRate = total == 0 ? 0 : (decimal)losses / total;
        return statistics with
        {
            AverageWinRate = averageWin,
            AverageLossRate = averageLoss,
            ProfitLossRatio = profitLossRatio,
            WinRate = winRate,
            LossRate = lossRate,
            Expectancy = winRate * profitLossRatio - lossRate,
        };
    }

    private static PortfolioStatistics WithGrowth(PortfolioStatistics statistics, PerformanceWindow window)
    {
        var years = (decimal)(window.Equity[^1].Time - window.Equity[0].Time).TotalDays / 365;
        var drawdown = DrawdownMeasure.Of(window.Equity, DrawdownDecimals);
        return statistics with
        {
            TotalNetProfit = statistics.EndEquity / statistics.StartEquity - 1,
            CompoundingAnnualReturn = Compound(statistics.StartEquity, statistics.EndEquity, years),
            Drawdown = drawdown.Drawdown,
            DrawdownRecovery = drawdown.RecoveryDays,
        };
    }

    private static PortfolioStatistics WithRatios(PortfolioStatistics statistics, PerformanceWindow window, StatisticsInput input)
    {
        var (returns, benchmark) = (window.Returns, window.BenchmarkReturns);
        var (daysPerYear, riskFreeRate) = (input.TradingDaysPerYear, input.RiskFreeRate);
        var isCompounded = input.Quirks.Has(LeanQuirk.MeanReturnCompounded);
        var variance = ToDecimal(ReturnStatistics.AnnualVariance(returns, daysPerYear));
        var deviation = (decimal)Math.Sqrt((double)variance);
        var annual = ToDecimal(ReturnStatistics.AnnualPerformance(returns, daysPerYear, isCompounded));
        var annualBenchmark = ToDecimal(ReturnStatistics.AnnualPerformance(benchmark, daysPerYear, isCompounded));
        var downside = ToDecimal(ReturnStatistics.AnnualDownsideDeviation(returns, daysPerYear));
        var beta = ToDecimal(ReturnStatistics.Beta(returns, benchmark));
        var trackingError = ToDecimal(ReturnStatistics.TrackingError(returns, benchmark, daysPerYear));
        var dailyRiskFreeRate = (double)riskFreeRate / daysPerYear;
        return statistics with
        {
            AnnualVariance = variance,
            AnnualStandardDeviation = deviation,
            SharpeRatio = Excess(annual, riskFreeRate, deviation),
            SortinoRatio = Excess(annual, riskFreeRate, downside),
            Beta = beta,
            Alpha = beta == 0 ? 0 : Alpha(annual, annualBenchmark, beta, riskFreeRate),
            TrackingError = trackingError,
            InformationRatio = Divide(ToDecimal((double)annual - (double)annualBenchmark), trackingError),
            TreynorRatio = Divide(ToDecimal((double)annual - (double)riskFreeRate), beta),
            ProbabilisticSharpeRatio = ToDecimal(ReturnStatistics.ProbabilisticSharpeRatio(
                returns, dailyRiskFreeRate, daysPerYear, input.Quirks.Has(LeanQuirk.ExcessKurtosis))),
            ValueAtRisk99 = Math.Round(ToDecimal(ReturnStatistics.ValueAtRisk(returns, daysPerYear, 0.99)), 3),
            ValueAtRisk95 = Math.Round(ToDecimal(ReturnStatistics.ValueAtRisk(returns, daysPerYear, 0.95)), 3),
        };
    }

    private static decimal Compound(decimal start, decimal end, decimal years)
    {
        if (years == 0)
            return 0;
        var growth = Math.Pow((double)end / (double)start, 1 / (double)years) - 1;
        return double.IsFinite(growth) ? ToDecimal(growth) : 0;
    }

    private static decimal Excess(decimal performance, decimal riskFreeRate, decimal deviation) =>
        deviation == 0 ? 0 : ToDecimal(((double)performance - (double)riskFreeRate) / (double)deviation);

    private static decimal Alpha(decimal annual, decimal annualBenchmark, decimal beta, decimal riskFreeRate)
    {
        var market = (double)beta * ((double)annualBenchmark - (double)riskFreeRate);
        var fits = Math.Max(Math.Abs((double)annual), Math.Max(Math.Abs((double)annualBenchmark), Math.Abs(market))) < LargestExact;
        return fits
            ? annual - (riskFreeRate + beta * (annualBenchmark - riskFreeRate))
            : ToDecimal((double)annual - ((double)riskFreeRate + market));
    }

    /// <summary>A quotient, or 0, as in LEAN, when there is none that a decimal can hold.</summary>
    private static decimal Divide(decimal numerator, decimal denominator) =>
        denominator == 0 || Math.Abs((double)numerator / (double)denominator) >= LargestExact ? 0 : numerator / denominator;

    private static decimal ToDecimal(double value) => value switch
    {
        double.NaN => 0,
        <= (double)decimal.MinValue => decimal.MinValue,
        >= (double)decimal.MaxValue => decimal.MaxValue,
        _ => (decimal)value,
    };
}
