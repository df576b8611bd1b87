namespace DolphinLean.Engine.Results.Reports;

/// <summary>
/// The frame of a chart over time: axes, grid and labels around a drawing. The plot stretches with the page; axis labels are text of
/// the page, so that they keep their size on every screen.
/// </summary>
internal sealed class PlotFrame
{
    /// <summary>Width of the drawing's coordinates.</summary>
    public const int Width = 1000;

    /// <summary>Height of the drawing's coordinates.</summary>
    public const int Height = 400;

    private readonly TimeAxis _time;
    private readonly ValueAxis _values;

    /// <summary>Lays the axes.</summary>
    /// <param name="start">Left end, UTC.</param>
    /// <param name="end">Right end, UTC, later.</param>
    /// <param name="least">Least value to show.</param>
    /// <param name="most">Largest value to show.</param>
    /// <param name="unit">Unit after each mark of the vertical axis.</param>
    public PlotFrame(DateTime start, DateTime end, double least, double most, string unit)
    {
        _time = new TimeAxis(start, end);
        _values = new ValueAxis(least, most, unit);
    }

    /// <summary>Horizontal coordinate of a time in the drawing.</summary>
    public double X(DateTime time) => Width * _time.Position(time);

    /// <summary>Vertical coordinate of a value in the drawing.</summary>
    public double Y(double value) => Height * (1 - _values.Position(value));

    /// <summary>Place of a time in percent of the plot's width.</summary>
    public double Left(DateTime time) => 100 * _time.Position(time);

    /// <summary>Place of a value in percent of the plot's height.</summary>
    public double Bottom(double value) => 100 * _values.Position(value);

    /// <summary>Writes the chart.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="style">Class that sets height and colour.</param>
    /// <param name="description">Text for screen readers.</param>
    /// <param name="draw">Writes the drawing, in the frame's coordinates.</param>
    /// <param name="label">Writes what lies over the drawing, placed in percent.</param>
    public void Write(HtmlWriter html, string style, string description, Action draw, Action label)
    {
        html.Write($"""<div class="chart {style}" role="img" aria-label="{description}">""");
        html.Markup("""<div class="plot">""");
        html.Write($"""<svg viewBox="0 0 {Width} {Height}" preserveAspectRatio="none" aria-hidden="true">""");
        foreach (var tick in _values.Ticks())
            WriteLine(html, "grid", 0, Height * (1 - tick.Position), Width, Height * (1 - tick.Position));
        foreach (var tick in _time.Ticks())
            WriteLine(html, "grid", Width * tick.Position, 0, Width * tick.Position, Height);
        draw();
        html.Markup("</svg>\n");
        foreach (var tick in _values.Ticks())
            html.Write($"""<span class="y" style="bottom:{100 * tick.Position:0.##}%">{tick.Label}</span>""");
        label();
        html.Markup("""</div><div class="times">""");
        foreach (var tick in _time.Ticks())
            html.Write($"""<span style="left:{100 * tick.Position:0.##}%">{tick.Label}</span>""");
        html.Markup("</div></div>\n");
    }

    /// <summary>Writes a straight line of the drawing.</summary>
    public static void WriteLine(HtmlWriter html, string style, double x1, double y1, double x2, double y2) =>
        html.Write($"""<line class="{style}" x1="{x1:0.##}" y1="{y1:0.##}" x2="{x2:0.##}" y2="{y2:0.##}"/>""");

    /// <summary>Writes the commands of a path along points; a value that is no number breaks the line.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="points">The points in time order.</param>
    /// <param name="first">Command of the first point, M or L.</param>
    public void WriteCurve(HtmlWriter html, IEnumerable<CurvePoint> points, char first = 'M')
    {
        var command = first;
        foreach (var point in points)
        {
            if (!double.IsFinite(point.Value))
            {
                command = 'M';
                continue;
            }
            WritePoint(html, command, point);
            command = 'L';
        }
    }

    /// <summary>Writes one command of a path.</summary>
    public void WritePoint(HtmlWriter html, char command, CurvePoint point)
    {
        html.Markup(command == 'M' ? "M" : "L");
        html.Coordinate(X(point.Time));
        html.Markup(" ");
        html.Coordinate(Y(point.Value));
    }
}
