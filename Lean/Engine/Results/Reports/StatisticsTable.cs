using DolphinLean.Engine.Statistics;

namespace DolphinLean.Engine.Results.Reports;

/// <summary>All summary figures, grouped by what they tell.</summary>
internal static class StatisticsTable
{
    private static readonly (string Title, string[] Names)[] Groups =
    [
        ("Return",
        [
            StatisticNames.StartEquity, StatisticNames.EndEquity, StatisticNames.NetProfit,
            StatisticNames.CompoundingAnnualReturn, StatisticNames.Alpha, StatisticNames.Beta,
        ]),
        ("Cost and size",
        [
            StatisticNames.TotalFees, StatisticNames.PortfolioTurnover, StatisticNames.EstimatedStrategyCapacity,
            StatisticNames.LowestCapacityAsset,
        ]),
        ("Risk",
        [
            StatisticNames.Drawdown, StatisticNames.DrawdownRecovery, StatisticNames.AnnualStandardDeviation,
            StatisticNames.AnnualVariance, StatisticNames.TrackingError,
        ]),
        ("Return for risk",
        [
            StatisticNames.SharpeRatio, StatisticNames.ProbabilisticSharpeRatio, StatisticNames.SortinoRatio,
            StatisticNames.InformationRatio, StatisticNames.TreynorRatio,
        ]),
        ("Trading",
        [
            StatisticNames.WinRate, StatisticNames.LossRate, StatisticNames.AverageWin, StatisticNames.AverageLoss,
            StatisticNames.ProfitLossRatio, StatisticNames.Expectancy, StatisticNames.TotalOrders,
        ]),
    ];

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, RunStatistics statistics)
    {
        html.Markup("<section><h2>Statistics</h2><div class=\"groups\">\n");
        foreach (var (title, names) in Groups)
        {
            html.Write($"<table><caption>{title}</caption>");
            foreach (var name in names)
                html.Write($"""<tr><th scope="row">{Label(name)}</th><td>{Text(statistics[name])}</td></tr>""");
            html.Markup("</table>\n");
        }
        html.Markup("</div></section>\n");
    }

    private static string Label(string name) => name == StatisticNames.DrawdownRecovery ? "Drawdown Recovery (days)" : name;

    private static string Text(string text) => text.Length == 0 ? "–" : text;
}
