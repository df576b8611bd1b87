using DolphinLean.Engine.Results.Charts;

namespace DolphinLean.Engine.Results.Reports;

/// <summary>Draws the charts that the algorithm made, one section each, pane under pane.</summary>
internal static class AlgorithmChartsSection
{
    private const int MostCharts = 20;

    private static readonly string[] Sampled =
    [
        ChartNames.StrategyEquity, ChartNames.Benchmark, ChartNames.Drawdown, ChartNames.Capacity, ChartNames.PortfolioTurnover,
    ];

    private static readonly string[] SampledSeries =
    [
        ChartNames.Equity, ChartNames.Return, ChartNames.Benchmark, ChartNames.EquityDrawdown, ChartNames.StrategyCapacity,
        ChartNames.PortfolioTurnover,
    ];

    /// <summary>Writes the sections; nothing when the algorithm drew nothing.</summary>
    public static void Write(HtmlWriter html, IReadOnlyList<Chart> charts)
    {
        var drawn = charts.Select(chart => (chart.Name, Series: Own(chart))).Where(chart => chart.Series.Count > 0).ToList();
        foreach (var (name, series) in drawn.Take(MostCharts))
        {
            html.Write($"""<section class="own"><h2>{name} <small>chart of the algorithm</small></h2>""");
            foreach (var pane in series.GroupBy(one => one.Index).OrderBy(pane => pane.Key))
                WritePane(html, name, [.. pane]);
            html.Markup("</section>\n");
        }
        if (drawn.Count > MostCharts)
        {
            html.Write(
                $"""<section><p class="remark">{ReportText.Count(drawn.Count - MostCharts)} more charts of the algorithm are in the result file.</p></section>""");
        }
    }

    private static List<ChartSeries> Own(Chart chart) =>
        [.. chart.Series.Where(series => series.Count > 0 && !IsSampled(chart.Name, series.Name))];

    private static bool IsSampled(string chart, string series) => chart switch
    {
        ChartNames.AssetsSalesVolume or ChartNames.Exposure or ChartNames.PortfolioMargin => true,
        _ => Sampled.Contains(chart) && SampledSeries.Contains(series),
    };

    private static void WritePane(HtmlWriter html, string chart, List<ChartSeries> series)
    {
        var layers = series.Where(IsOverTime).Select((one, number) => SeriesLayer.Of(one, number)).Where(layer => layer.Points.Count > 0).ToList();
        if (layers.Count > 0)
            SeriesPlot.Write(html, chart, layers, series[0].Unit);
        var shares = series.Where(one => !IsOverTime(one)).OfType<PointSeries>().Where(one => one.Last?.Value != null).ToList();
        if (shares.Count == 0)
            return;
        html.Markup("<dl class=\"pairs one\">\n");
        foreach (var share in shares)
            html.Write($"<div><dt>{share.Name}</dt><dd>{share.Last!.Value.Value!.Value:#,0.########} {share.Unit}</dd></div>");
        html.Markup("</dl>\n");
    }

    private static bool IsOverTime(ChartSeries series) => series.Kind is not (SeriesKind.Pie or SeriesKind.Treemap);
}
