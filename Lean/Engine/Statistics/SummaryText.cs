using System.Globalization;

namespace DolphinLean.Engine.Statistics;

/// <summary>Writes the summary figures as LEAN does: some rounded as decimals, which keep trailing zeros, some as doubles, which do not.</summary>
internal static class SummaryText
{
    private const decimal LargestTimesHundred = 792_281_625_142_643_375_935_439_503m;

    public static IReadOnlyList<KeyValuePair<string, string>> Of(StatisticsInput input, PortfolioStatistics portfolio)
    {
        var currency = CurrencySymbols.Of(input.AccountCurrency);
        List<KeyValuePair<string, string>> summary =
        [
            new(StatisticNames.TotalOrders, input.TotalOrders.ToString(CultureInfo.InvariantCulture)),
            new(StatisticNames.AverageWin, Percent(portfolio.AverageWinRate, 2)),
            new(StatisticNames.AverageLoss, Percent(portfolio.AverageLossRate, 2)),
            new(StatisticNames.CompoundingAnnualReturn, Percent(portfolio.CompoundingAnnualReturn, 3)),
            new(StatisticNames.Drawdown, Percent(portfolio.Drawdown, 3)),
            new(StatisticNames.Expectancy, Rounded(portfolio.Expectancy, 3)),
            new(StatisticNames.StartEquity, Rounded(portfolio.StartEquity, 2)),
            new(StatisticNames.EndEquity, Rounded(portfolio.EndEquity, 2)),
            new(StatisticNames.NetProfit, Percent(portfolio.TotalNetProfit, 3)),
            new(StatisticNames.SharpeRatio, Ratio(portfolio.SharpeRatio)),
            new(StatisticNames.SortinoRatio, Ratio(portfolio.SortinoRatio)),
            new(StatisticNames.ProbabilisticSharpeRatio, Percent(portfolio.ProbabilisticSharpeRatio, 3)),
            new(StatisticNames.LossRate, Percent(portfolio.LossRate, 0)),
            new(StatisticNames.WinRate, Percent(portfolio.WinRate, 0)),
            new(StatisticNames.ProfitLossRatio, Rounded(portfolio.ProfitLossRatio, 2)),
            new(StatisticNames.Alpha, Ratio(portfolio.Alpha)),
            new(StatisticNames.Beta, Ratio(portfolio.Beta)),
            new(StatisticNames.AnnualStandardDeviation, Ratio(portfolio.AnnualStandardDeviation)),
            new(StatisticNames.AnnualVariance, Ratio(portfolio.AnnualVariance)),
            new(StatisticNames.InformationRatio, Ratio(portfolio.InformationRatio)),
            new(StatisticNames.TrackingError, Ratio(portfolio.TrackingError)),
            new(StatisticNames.TreynorRatio, Ratio(portfolio.TreynorRatio)),
            new(StatisticNames.TotalFees, currency + input.TotalFees.ToString("0.00", CultureInfo.InvariantCulture)),
            new(StatisticNames.EstimatedStrategyCapacity,
                currency + ChartRounding.ToSignificantDigits(input.Capacity, 2).ToString(CultureInfo.InvariantCulture)),
            new(StatisticNames.LowestCapacityAsset, input.LowestCapacityAsset),
            new(StatisticNames.PortfolioTurnover, Percent(portfolio.PortfolioTurnover, 2)),
            new(StatisticNames.DrawdownRecovery, portfolio.DrawdownRecovery.ToString(CultureInfo.InvariantCulture)),
        ];
        summary.AddRange(input.Custom.Where(custom => !summary.Exists(own => own.Key == custom.Key)).ToList());
        return summary;
    }

    private static string Percent(decimal fraction, int decimals)
    {
        var percent = Math.Clamp(fraction, -LargestTimesHundred, LargestTimesHundred) * 100m;
        return Rounded(percent, decimals) + "%";
    }

    private static string Rounded(decimal value, int decimals) =>
        Math.Round(value, decimals).ToString(CultureInfo.InvariantCulture);

    private static string Ratio(decimal value) => Math.Round((double)value, 3).ToString(CultureInfo.InvariantCulture);
}
