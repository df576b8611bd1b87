using System.Drawing;
using System.Globalization;
using QuantConnect;

namespace DolphinLean.Engine.Results.Charts;

/// <summary>Takes over the charts that an algorithm drew, as LEAN does: series without a point are left out, pies come to one point. Candles that lack a value are left out, as LEAN's reports do.</summary>
public static class AlgorithmCharts
{
    /// <summary>Different names of series that a run may draw, over all its charts; LEAN's default.</summary>
    public const int MostSeries = 30;

    /// <summary>Adds charts to those of the run.</summary>
    /// <param name="book">The run's charts.</param>
    /// <param name="charts">The algorithm's, in the order in which they were made.</param>
    /// <returns>What was left out, one line each.</returns>
    public static IReadOnlyList<string> AddTo(ChartBook book, IEnumerable<QuantConnect.Chart> charts)
    {
        var refused = new List<string>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chart in charts)
        {
            var target = book.Get(chart.Name);
            foreach (var series in chart.Series.Values)
            {
                if (names.Count < MostSeries)
                    names.Add(series.Name);
                if (!names.Contains(series.Name))
                    refused.Add($"Chart '{chart.Name}': series '{series.Name}' is left out, because a run draws at most {MostSeries} differently named series.");
                else if (series.Values.Count > 0 && !TryAdd(target, series))
                    refused.Add($"Chart '{chart.Name}': series '{series.Name}' is left out, because the engine draws one of that name; take another name.");
            }
        }
        return refused;
    }

    private static bool TryAdd(Chart target, BaseSeries series)
    {
        if (target.Series.Any(taken => taken.Name == series.Name))
            return false;
        if (series is CandlestickSeries)
            target.Add(Candles(series));
        else
            target.Add(Points((Series)series));
        return true;
    }

    private static CandleSeries Candles(BaseSeries series)
    {
        var candles = new CandleSeries(series.Name, series.Index, series.Unit)
        {
            ZIndex = series.ZIndex,
            IndexName = series.IndexName,
            Tooltip = series.Tooltip,
        };
        foreach (var candle in series.GetValues<Candlestick>())
        {
            if (candle is { Open: { } open, High: { } high, Low: { } low, Close: { } close })
                candles.Add(new ChartCandle(candle.Time, open, high, low, close));
        }
        return candles;
    }

    private static PointSeries Points(Series series)
    {
        var points = new PointSeries(series.Name, (SeriesKind)series.SeriesType, series.Index, series.Unit)
        {
            ZIndex = series.ZIndex,
            IndexName = series.IndexName,
            Tooltip = series.Tooltip,
            Color = Text(series.Color),
            Marker = Text(series.ScatterMarkerSymbol),
        };
        var values = series.SeriesType == SeriesType.Pie
            ? [(QuantConnect.ChartPoint)series.ConsolidateChartPoints()!]
            : series.GetValues<QuantConnect.ChartPoint>();
        foreach (var point in values)
            points.Add(new ChartPoint(DateTime.UnixEpoch.AddSeconds(point.x), point.y));
        return points;
    }

    private static string Text(Color color) =>
        color.IsEmpty ? "" : string.Create(CultureInfo.InvariantCulture, $"#{color.R:X2}{color.G:X2}{color.B:X2}");

    private static string Text(ScatterMarkerSymbol symbol) => symbol switch
    {
        ScatterMarkerSymbol.Circle => "circle",
        ScatterMarkerSymbol.Square => "square",
        ScatterMarkerSymbol.Diamond => "diamond",
        ScatterMarkerSymbol.Triangle => "triangle",
        ScatterMarkerSymbol.TriangleDown => "triangle-down",
        _ => "none",
    };
}
