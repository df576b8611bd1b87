using DolphinLean.Engine.Statistics;

namespace DolphinLean.Engine.Results.Reports;

/// <summary>All summary and runtime figures, grouped by what they tell, and the figures of the trades folded away.</summary>
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
    public static void Write(HtmlWriter html, RunResult result)
    {
        var statistics = result.Statistics;
        html.Markup("<section><h2>Statistics</h2><div class=\"groups\">\n");
        foreach (var (title, names) in Groups)
            Write(html, title, names.Select(name => KeyValuePair.Create(Label(name), statistics[name])));
        Write(html, "At the end of the run", result.RuntimeStatistics);
        Write(html, "Added by the algorithm", statistics.Summary.Where(figure => !Groups.Any(group => group.Names.Contains(figure.Key))));
        html.Markup("</div>");
        TradeFigures.Write(html, statistics.TotalPerformance.TradeStatistics);
        html.Markup("</section>\n");
    }

    /// <summary>Writes one group; nothing when it is empty.</summary>
    public static void Write(HtmlWriter html, string title, IEnumerable<KeyValuePair<string, string>> figures)
    {
        var rows = figures.ToList();
        if (rows.Count == 0)
            return;
        html.Write($"<table><caption>{title}</caption>");
        foreach (var (name, text) in rows)
            html.Write($"""<tr><th scope="row">{name}</th><td>{Text(text)}</td></tr>""");
        html.Markup("</table>\n");
    }

    private static string Label(string name) => name == StatisticNames.DrawdownRecovery ? "Drawdown Recovery (days)" : name;

    private static string Text(string text) => text.Length == 0 ? "–" : text;
}
