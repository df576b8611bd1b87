namespace DolphinLean.Engine.Results.Reports;

/// <summary>A filled curve over time.</summary>
internal sealed class CurveChart
{
    private const int Stretches = 500;

    private readonly IReadOnlyList<CurvePoint> _points;
    private readonly PlotFrame _frame;
    private readonly double _base;

    /// <summary>Prepares a chart.</summary>
    /// <param name="points">At least two points at different times.</param>
    /// <param name="baseline">Value that the fill reaches to and that a dashed line marks; always within the axis.</param>
    /// <param name="unit">Unit after each mark of the vertical axis.</param>
    public CurveChart(IReadOnlyList<CurvePoint> points, double baseline, string unit)
    {
        _points = CurveThinning.Thin(points, Stretches);
        _base = baseline;
        _frame = new PlotFrame(
            points[0].Time, points[^1].Time, Math.Min(baseline, points.Min(point => point.Value)),
            Math.Max(baseline, points.Max(point => point.Value)), unit);
    }

    /// <summary>Writes the chart.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="style">Class that sets height and colour.</param>
    /// <param name="description">Text for screen readers.</param>
    /// <param name="note">Point to mark.</param>
    public void Write(HtmlWriter html, string style, string description, CurveNote note) =>
        _frame.Write(html, style, description, () => WriteDrawing(html), () => WriteNote(html, note));

    private void WriteDrawing(HtmlWriter html)
    {
        var baseY = _frame.Y(_base);
        html.Markup("""<path class="fill" d="M0 """);
        html.Coordinate(baseY);
        _frame.WriteCurve(html, _points, 'L');
        html.Markup($"L{PlotFrame.Width} ");
        html.Coordinate(baseY);
        html.Markup("Z\"/><path class=\"line\" d=\"");
        _frame.WriteCurve(html, _points);
        html.Markup("\"/>");
        PlotFrame.WriteLine(html, "base", 0, baseY, PlotFrame.Width, baseY);
    }

    private void WriteNote(HtmlWriter html, CurveNote note)
    {
        var (x, y) = (_frame.Left(note.Point.Time), _frame.Bottom(note.Point.Value));
        html.Write($"""<span class="dot" style="left:{x:0.##}%;bottom:{y:0.##}%"></span>""");
        if (note.Text.Length > 0)
            html.Write($"""<span class="note" style="bottom:{y:0.##}%">{note.Text}</span>""");
    }
}
