using DolphinLean.Engine.Results.Charts;

namespace DolphinLean.Engine.Statistics;

/// <summary>Draws the Portfolio Margin chart: the margin of each open position over equity in percent, gaps where it is closed.</summary>
internal sealed class PortfolioMarginSampler(ChartBook book)
{
    private const int MostSeries = 40;
    private const int ShareDigits = 4;
    private const string OtherPositions = "OTHERS";

    public void Sample(DailySnapshot snapshot)
    {
        var positions = snapshot.Assets.Where(asset => asset.HoldingsValue != 0)
            .Select(asset => (asset.Ticker, Percent: Percent(asset.MarginUsed, snapshot.Equity))).ToList();
        var chart = book.Get(ChartNames.PortfolioMargin, legendDisabled: true);
        if (positions.Count == 0)
            return;

        var shown = positions.OrderByDescending(position => position.Percent).Take(MostSeries)
            .Select(position => position.Ticker).ToHashSet(StringComparer.Ordinal);
        foreach (var (ticker, percent) in positions.Where(position => shown.Contains(position.Ticker)))
            Series(chart, ticker).AddOrReplace(snapshot.Time, percent);
        if (positions.Count > shown.Count)
        {
            var others = positions.Where(position => !shown.Contains(position.Ticker)).Sum(position => position.Percent);
            Series(chart, OtherPositions).AddOrReplace(snapshot.Time, others);
        }
        foreach (var series in chart.Series.OfType<PointSeries>())
        {
            if (series.Last is { } last && last.Time != snapshot.Time && last.Value.HasValue)
                series.AddOrReplace(snapshot.Time, null);
        }
    }

    private static PointSeries Series(Chart chart, string name) =>
        chart.FindPoints(name) ?? chart.Add(new PointSeries(name, SeriesKind.Bar, 0, "%")
        {
            Tooltip = "{SERIES_NAME}: {VALUE}%",
            IndexName = "Margin Used (%)",
            Color = name == OtherPositions ? "#808080" : "",
        });

    private static decimal Percent(decimal margin, decimal equity) =>
        equity == 0 ? 0 : ChartRounding.ToSignificantDigits(margin / equity, ShareDigits) * 100;
}
