using DolphinLean.Engine.Results.Charts;

namespace DolphinLean.Engine.Results.Reports;

/// <summary>Draws several series over each other.</summary>
internal static class SeriesPlot
{
    private const string LeansDefaultUnit = "$";

    /// <summary>Writes the plot and its key.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="chart">Name of the chart.</param>
    /// <param name="layers">At least one, each with points.</param>
    /// <param name="unit">Unit of the axis; LEAN's default says nothing and is left out.</param>
    public static void Write(HtmlWriter html, string chart, IReadOnlyList<SeriesLayer> layers, string unit)
    {
        var times = layers.SelectMany(layer => layer.Points).Select(point => point.Time).ToList();
        var values = layers.SelectMany(Values).Where(double.IsFinite).ToList();
        WriteKey(html, layers);
        if (times.Max() == times.Min() || values.Count == 0)
        {
            html.Markup("<p class=\"remark\">Too few points to draw.</p>\n");
            return;
        }
        if (layers.Any(layer => layer.Kind == SeriesKind.Bar))
            values.Add(0);
        var frame = new PlotFrame(times.Min(), times.Max(), values.Min(), values.Max(), AxisUnit(unit));
        frame.Write(
            html, "drawn", $"{chart}: {string.Join(", ", layers.Select(layer => layer.Name))}", () => WriteDrawing(html, frame, layers),
            () => WriteMarks(html, frame, layers));
    }

    private static string AxisUnit(string unit)
    {
        if (unit == LeansDefaultUnit)
            return "";
        return unit.Length > 0 && char.IsLetter(unit[0]) ? " " + unit : unit;
    }

    private static IEnumerable<double> Values(SeriesLayer layer) => layer.Points.Select(point => point.Value)
        .Concat(layer.Ranges.Select(range => range.Low.Value)).Concat(layer.Ranges.Select(range => range.High.Value));

    private static void WriteKey(HtmlWriter html, IReadOnlyList<SeriesLayer> layers)
    {
        html.Markup("<p class=\"key\">");
        foreach (var layer in layers)
            html.Write($"""<b style="{layer.Style}"></b> {layer.Name} """);
        html.Markup("</p>\n");
    }

    private static void WriteDrawing(HtmlWriter html, PlotFrame frame, IReadOnlyList<SeriesLayer> layers)
    {
        foreach (var layer in layers)
        {
            if (IsMarked(layer))
                continue;
            html.Write($"<path class=\"{(layer.Kind == SeriesKind.Bar ? "bars" : "line")}\" style=\"{layer.Style}\" d=\"");
            if (layer.Kind == SeriesKind.Bar)
                WriteSpans(html, frame, layer.Points.Where(IsKnown).Select(point => (point with { Value = 0 }, point)));
            else
                frame.WriteCurve(html, layer.Points);
            WriteSpans(html, frame, layer.Ranges);
            html.Markup("\"/>");
        }
    }

    private static void WriteSpans(HtmlWriter html, PlotFrame frame, IEnumerable<(CurvePoint From, CurvePoint To)> spans)
    {
        foreach (var (from, to) in spans)
        {
            frame.WritePoint(html, 'M', from);
            frame.WritePoint(html, 'L', to);
        }
    }

    private static void WriteMarks(HtmlWriter html, PlotFrame frame, IReadOnlyList<SeriesLayer> layers)
    {
        foreach (var layer in layers.Where(IsMarked))
        {
            foreach (var point in layer.Points.Where(IsKnown))
            {
                html.Write(
                    $"""<i class="{layer.Mark}" style="left:{frame.Left(point.Time):0.##}%;bottom:{frame.Bottom(point.Value):0.##}%;{layer.Style}"></i>""");
            }
        }
    }

    private static bool IsMarked(SeriesLayer layer) =>
        layer.Kind is SeriesKind.Scatter or SeriesKind.Flag or SeriesKind.Heatmap or SeriesKind.Scatter3d;

    private static bool IsKnown(CurvePoint point) => double.IsFinite(point.Value);
}
