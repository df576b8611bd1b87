namespace DolphinLean.Engine.Results.Reports;

/// <summary>
/// A filled curve over time. The plot stretches with the page; axis labels are text of the page, so that they keep their size on
/// every screen.
/// </summary>
internal sealed class CurveChart
{
    private const int Width = 1000;
    private const int Height = 400;
    private const int Stretches = 500;

    private readonly IReadOnlyList<CurvePoint> _points;
    private readonly TimeAxis _time;
    private readonly ValueAxis _values;
    private readonly double _base;

    /// <summary>Prepares a chart.</summary>
    /// <param name="points">At least two points at different times.</param>
    /// <param name="baseline">Value that the fill reaches to and that a dashed line marks; always within the axis.</param>
    /// <param name="unit">Unit after each mark of the vertical axis.</param>
    public CurveChart(IReadOnlyList<CurvePoint> points, double baseline, string unit)
    {
        _points = CurveThinning.Thin(points, Stretches);
        _time = new TimeAxis(points[0].Time, points[^1].Time);
        _values = new ValueAxis(
            Math.Min(baseline, points.Min(point => point.Value)), Math.Max(baseline, points.Max(point => point.Value)), unit);
        _base = baseline;
    }

    /// <summary>Writes the chart.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="style">Class that sets height and colour.</param>
    /// <param name="description">Text for screen readers.</param>
    /// <param name="notes">Points to mark.</param>
    public void Write(HtmlWriter html, string style, string description, params ReadOnlySpan<CurveNote> notes)
    {
        html.Write($"""<div class="chart {style}" role="img" aria-label="{description}">""");
        html.Markup("""<div class="plot">""");
        WriteDrawing(html);
        foreach (var tick in _values.Ticks())
            html.Write($"""<span class="y" style="bottom:{100 * tick.Position:0.##}%">{tick.Label}</span>""");
        foreach (var note in notes)
            WriteNote(html, note);
        html.Markup("</div>");
        html.Markup("""<div class="times">""");
        foreach (var tick in _time.Ticks())
            html.Write($"""<span style="left:{100 * tick.Position:0.##}%">{tick.Label}</span>""");
        html.Markup("</div></div>\n");
    }

    private void WriteDrawing(HtmlWriter html)
    {
        html.Write($"""<svg viewBox="0 0 {Width} {Height}" preserveAspectRatio="none" aria-hidden="true">""");
        foreach (var tick in _values.Ticks())
            WriteLine(html, "grid", 0, Y(tick.Position), Width, Y(tick.Position));
        foreach (var tick in _time.Ticks())
            WriteLine(html, "grid", X(tick.Position), 0, X(tick.Position), Height);

        var baseY = Y(_values.Position(_base));
        html.Markup($"""<path class="fill" d="M0 """);
        html.Coordinate(baseY);
        WriteCurve(html, 'L');
        html.Markup($"L{Width} ");
        html.Coordinate(baseY);
        html.Markup("""Z"/><path class="line" d=" """.TrimEnd(' '));
        WriteCurve(html, 'M');
        html.Markup("\"/>");
        WriteLine(html, "base", 0, baseY, Width, baseY);
        html.Markup("</svg>\n");
    }

    private void WriteCurve(HtmlWriter html, char first)
    {
        var command = first;
        foreach (var point in _points)
        {
            html.Markup(command.ToString());
            html.Coordinate(X(_time.Position(point.Time)));
            html.Markup(" ");
            html.Coordinate(Y(_values.Position(point.Value)));
            command = 'L';
        }
    }

    private void WriteNote(HtmlWriter html, CurveNote note)
    {
        var x = 100 * _time.Position(note.Point.Time);
        var y = 100 * _values.Position(note.Point.Value);
        html.Write($"""<span class="dot" style="left:{x:0.##}%;bottom:{y:0.##}%"></span>""");
        if (note.Text.Length > 0)
            html.Write($"""<span class="note" style="bottom:{y:0.##}%">{note.Text}</span>""");
    }

    private static void WriteLine(HtmlWriter html, string style, double x1, double y1, double x2, double y2) =>
        html.Write($"""<line class="{style}" x1="{x1:0.##}" y1="{y1:0.##}" x2="{x2:0.##}" y2="{y2:0.##}"/>""");

    private static double X(double position) => Width * position;

    private static double Y(double position) => Height * (1 - position);
}
