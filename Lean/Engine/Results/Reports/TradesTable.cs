using DolphinLean.Data.Journal;
using DolphinLean.Engine.Statistics;

namespace DolphinLean.Engine.Results.Reports;

/// <summary>Lists the closed trades: the algorithm's own when it keeps a ledger, else LEAN's pairs of fills.</summary>
internal static class TradesTable
{
    private const int MostRows = 2000;

    private static readonly string[] WordColumns = ["Asset", "Side", "Entry", "Exit", "Reason"];

    private static readonly string[] LedgerColumns =
    [
        "Asset", "Side", "Entry", "Exit", "Bars", "Entry price", "Exit price", "Leverage", "Notional", "Fees", "Net", "Capital", "Reason",
    ];

    private static readonly string[] FillColumns =
    [
        "Asset", "Side", "Entry", "Exit", "Quantity", "Entry price", "Exit price", "Adverse", "Favorable", "Fees", "Profit",
    ];

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, RunResult result)
    {
        if (result.Trades is { } trades)
            Write(html, trades, LedgerColumns, "Times are of the row in UTC; prices are before slippage.", WriteRow);
        else
            Write(html, result.Statistics.TotalPerformance.ClosedTrades, FillColumns, "Times are UTC; profit is before fees.", WriteRow);
    }

    private static void Write<T>(
        HtmlWriter html, IReadOnlyList<T> trades, string[] columns, string remark, Action<HtmlWriter, T> writeRow)
    {
        html.Write($"""<section><h2>Trades <small>{ReportText.Count(trades.Count)}</small></h2>""");
        if (trades.Count == 0)
        {
            html.Markup("<p class=\"remark\">No trade was closed.</p></section>\n");
            return;
        }
        html.Write($"""<p class="remark">{remark}{Omission(trades.Count)}</p>""");
        html.Markup("""<div class="scroll tall"><table class="trades"><thead><tr><th>#</th>""");
        foreach (var column in columns)
            html.Write($"<th class=\"{(WordColumns.Contains(column) ? "word" : "")}\">{column}</th>");
        html.Markup("</tr></thead><tbody>\n");
        for (var i = 0; i < trades.Count; i++)
        {
            if (trades.Count > MostRows && i == MostRows / 2)
            {
                var left = trades.Count - MostRows;
                html.Write($"""<tr class="gap"><td colspan="{columns.Length + 1}">{ReportText.Count(left)} trades left out</td></tr>""");
                i += left;
            }
            html.Write($"<tr><td>{i + 1}</td>");
            writeRow(html, trades[i]);
            html.Markup("</tr>\n");
        }
        html.Markup("</tbody></table></div></section>\n");
    }

    private static string Omission(int count) =>
        count > MostRows ? $" The first and last {ReportText.Count(MostRows / 2)} are shown; trades.csv has them all." : "";

    private static void WriteRow(HtmlWriter html, TradeRecord trade)
    {
        WriteSide(html, trade.Asset, trade.Direction > 0);
        WriteTimes(html, DateTime.UnixEpoch.AddMilliseconds(trade.EntryTimeMs), DateTime.UnixEpoch.AddMilliseconds(trade.ExitTimeMs));
        html.Write($"<td>{trade.Bars}</td><td>{ReportText.Price(trade.EntryPrice)}</td><td>{ReportText.Price(trade.ExitPrice)}</td>");
        html.Write($"<td>{trade.Leverage:0.00}×</td><td>{ReportText.Money(trade.Notional)}</td><td>{ReportText.Money(trade.Fees)}</td>");
        html.Write($"""<td class="{ReportText.SignClass(trade.Net)}">{ReportText.SignedMoney(trade.Net)}</td>""");
        html.Write($"""<td>{ReportText.Money(trade.Capital)}</td><td class="word">{trade.Reason}</td>""");
    }

    private static void WriteRow(HtmlWriter html, ClosedTrade trade)
    {
        WriteSide(html, trade.Ticker, trade.IsLong);
        WriteTimes(html, trade.EntryTime, trade.ExitTime);
        html.Write($"<td>{trade.Quantity:#,0.########}</td>");
        html.Write($"<td>{ReportText.Price((double)trade.EntryPrice)}</td><td>{ReportText.Price((double)trade.ExitPrice)}</td>");
        html.Write($"<td>{ReportText.Money((double)trade.MaximumAdverseExcursion)}</td>");
        html.Write($"<td>{ReportText.Money((double)trade.MaximumFavorableExcursion)}</td>");
        html.Write($"<td>{ReportText.Money((double)trade.TotalFees)}</td>");
        var profit = (double)trade.ProfitLoss;
        html.Write($"""<td class="{ReportText.SignClass(profit)}">{ReportText.SignedMoney(profit)}</td>""");
    }

    private static void WriteSide(HtmlWriter html, string asset, bool isLong) =>
        html.Write($"""<td class="word asset">{asset}</td><td class="word">{(isLong ? "Long" : "Short")}</td>""");

    private static void WriteTimes(HtmlWriter html, DateTime entry, DateTime exit) =>
        html.Write($"""<td class="word time">{ReportText.Time(entry)}</td><td class="word time">{ReportText.Time(exit)}</td>""");
}
