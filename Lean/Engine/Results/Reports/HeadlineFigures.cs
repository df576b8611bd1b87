using DolphinLean.Engine.Statistics;

namespace DolphinLean.Engine.Results.Reports;

/// <summary>The six figures that a reader looks for first.</summary>
internal static class HeadlineFigures
{
    /// <summary>Writes the row of figures.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="result">The run.</param>
    /// <param name="deepestDrawdown">Largest fall of equity from a high, as a fraction, zero or negative.</param>
    public static void Write(HtmlWriter html, RunResult result, double deepestDrawdown)
    {
        var statistics = result.Statistics;
        var portfolio = statistics.TotalPerformance.PortfolioStatistics;
        var currency = result.Configuration.AccountCurrency;
        var start = (double)portfolio.StartEquity;
        var end = (double)portfolio.EndEquity;
        var netReturn = start > 0 ? end / start - 1 : 0;

        html.Markup("<dl class=\"headline\">\n");
        Write(html, "Net return", ReportText.Percent(netReturn), $"{ReportText.SignedMoney(end - start)} {currency}", netReturn);
        Write(html, "End equity", ReportText.Money(end), $"from {ReportText.Money(start)} {currency}");
        Write(html, "Max drawdown", ReportText.Percent(deepestDrawdown), $"longest recovery {Days(portfolio.DrawdownRecovery)}");
        Write(html, "Sharpe ratio", statistics[StatisticNames.SharpeRatio], $"Sortino {statistics[StatisticNames.SortinoRatio]}");
        WriteTrades(html, result);
        Write(html, "Fees", statistics[StatisticNames.TotalFees], $"turnover {statistics[StatisticNames.PortfolioTurnover]} a day");
        html.Markup("</dl>\n");
    }

    private static void WriteTrades(HtmlWriter html, RunResult result)
    {
        var (count, wins) = result.Trades is { } trades
            ? (trades.Count, trades.Count(trade => trade.Net > 0))
            : (result.Statistics.TotalPerformance.TradeStatistics.TotalNumberOfTrades,
                result.Statistics.TotalPerformance.TradeStatistics.NumberOfWinningTrades);
        var won = count > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{100d * wins / count:0.0}% won") : "none closed";
        Write(html, "Trades", ReportText.Count(count), won);
    }

    private static void Write(HtmlWriter html, string name, string value, string detail, double sign = 0) =>
        html.Write(
            $"""<div><dt>{name}</dt><dd class="{ReportText.SignClass(sign)}">{value}</dd><dd class="detail">{detail}</dd></div>""");

    private static string Days(int days) => days == 1 ? "1 day" : $"{ReportText.Count(days)} days";
}
