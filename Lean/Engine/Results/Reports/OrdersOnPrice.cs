using DolphinLean.Engine.Results.Prices;

namespace DolphinLean.Engine.Results.Reports;

/// <summary>Draws orders on the prices of the symbols that were traded most; the reader chooses among them without a script.</summary>
internal static class OrdersOnPrice
{
    /// <summary>Most symbols to choose among; the style sheet knows as many.</summary>
    public const int MostSymbols = 8;

    /// <summary>Writes the section; nothing for a run without fills.</summary>
    public static void Write(HtmlWriter html, RunResult result)
    {
        var fills = result.OrderEvents.Where(orderEvent => orderEvent.FillQuantity != 0).ToLookup(fill => fill.SymbolId, StringComparer.Ordinal);
        var charts = result.Prices
            .OrderByDescending(line => fills[line.SymbolId].Sum(fill => Math.Abs(fill.FillQuantity * fill.FillPrice)))
            .ThenBy(line => line.SymbolId, StringComparer.Ordinal)
            .Select(line => (line.Ticker, Chart: Prepare(line, fills[line.SymbolId], result)))
            .Where(drawn => drawn.Chart != null).Take(MostSymbols).ToList();
        if (charts.Count == 0)
            return;

        html.Write($"""<section><h2>Orders on price <small>{Choice(charts.Count, fills.Count)}</small></h2><div class="tabs">""");
        for (var i = 0; i < charts.Count; i++)
        {
            html.Markup(i == 0 ? "<input type=\"radio\" name=\"symbol\" checked=\"checked\" " : "<input type=\"radio\" name=\"symbol\" ");
            html.Write($"""id="symbol{i}"/><label for="symbol{i}">{charts[i].Ticker} <small>{ReportText.Count(charts[i].Chart!.Fills)}</small></label>""");
        }
        WriteLegend(html, charts.Exists(drawn => drawn.Chart!.IsThinned));
        foreach (var (_, chart) in charts)
        {
            html.Markup("<div class=\"panel\">");
            chart!.Write(html);
            html.Markup("</div>");
        }
        html.Markup("</div></section>\n");
    }

    private static PriceChart? Prepare(PriceLine line, IEnumerable<OrderEventRecord> fills, RunResult result) =>
        fills.Any()
            ? PriceChart.TryPrepare(
                line, [.. fills], [.. result.Statistics.TotalPerformance.ClosedTrades.Where(trade => trade.SymbolId == line.SymbolId)])
            : null;

    private static string Choice(int shown, int traded) => shown < traded
        ? $"the {ReportText.Count(shown)} most traded of {ReportText.Count(traded)} symbols, with the number of their fills"
        : "with the number of fills";

    private static void WriteLegend(HtmlWriter html, bool isThinned)
    {
        html.Markup("<p class=\"key\"><i class=\"buy\"></i> long entry <i class=\"sell\"></i> short entry <i class=\"exit\"></i> exit ");
        html.Markup("<b class=\"won\"></b> won trade <b class=\"lost\"></b> lost trade");
        html.Markup(isThinned ? " <span>Fills too close to tell apart share a mark.</span></p>" : "</p>");
    }
}
