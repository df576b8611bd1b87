using System.Globalization;
using DolphinLean.Engine.Statistics;

namespace DolphinLean.Engine.Results.Reports;

/// <summary>LEAN's figures over closed trades, folded away until the reader asks for them.</summary>
internal static class TradeFigures
{
    /// <summary>Writes the figures; nothing without a trade.</summary>
    public static void Write(HtmlWriter html, TradeStatistics trades)
    {
        if (trades.TotalNumberOfTrades == 0)
            return;
        html.Markup("<details><summary>Closed trades in figures</summary><div class=\"groups\">\n");
        StatisticsTable.Write(html, "Trades",
        [
            new("Trades", ReportText.Count(trades.TotalNumberOfTrades)),
            new("Winners", ReportText.Count(trades.NumberOfWinningTrades)),
            new("Losers", ReportText.Count(trades.NumberOfLosingTrades)),
            new("Most winners in a row", ReportText.Count(trades.MaxConsecutiveWinningTrades)),
            new("Most losers in a row", ReportText.Count(trades.MaxConsecutiveLosingTrades)),
            new("Mean duration", Text(trades.AverageTradeDuration)),
            new("Median duration", Text(trades.MedianTradeDuration)),
        ]);
        StatisticsTable.Write(html, "Profit before fees",
        [
            new("Total", Money(trades.TotalProfitLoss)),
            new("Mean", Money(trades.AverageProfitLoss)),
            new("Mean of the winners", Money(trades.AverageProfit)),
            new("Mean of the losers", Money(trades.AverageLoss)),
            new("Largest profit", Money(trades.LargestProfit)),
            new("Largest loss", Money(trades.LargestLoss)),
            new("Profit factor", trades.ProfitFactor.ToString("0.00", CultureInfo.InvariantCulture)),
        ]);
        StatisticsTable.Write(html, "Excursions and drawdown",
        [
            new("Mean adverse excursion", Money(trades.AverageMAE)),
            new("Mean favorable excursion", Money(trades.AverageMFE)),
            new("Largest adverse excursion", Money(trades.LargestMAE)),
            new("Largest favorable excursion", Money(trades.LargestMFE)),
            new("Drawdown of closed trades", Money(trades.MaximumClosedTradeDrawdown)),
            new("Drawdown within trades", Money(trades.MaximumIntraTradeDrawdown)),
            new("Longest drawdown", Text(trades.MaximumDrawdownDuration)),
        ]);
        html.Markup("</div></details>\n");
    }

    private static string Money(decimal amount) => ReportText.Money((double)amount);

    private static string Text(TimeSpan duration) => duration.Days > 0
        ? duration.ToString(@"d' d 'hh\:mm\:ss", CultureInfo.InvariantCulture)
        : duration.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);
}
