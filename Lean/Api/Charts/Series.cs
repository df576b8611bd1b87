using System.Drawing;

namespace QuantConnect;

/// <summary>Single values in a chart.</summary>
public class Series : BaseSeries
{
    /// <summary>A line in dollars without a name.</summary>
    public Series()
    {
    }

    /// <summary>A line in dollars.</summary>
    public Series(string name)
        : base(name, SeriesType.Line)
    {
    }

    /// <summary>A series in dollars, in a pane.</summary>
    public Series(string name, SeriesType type, int index)
        : this(name, type, index, "$")
    {
    }

    /// <summary>A series in a pane and a unit.</summary>
    public Series(string name, SeriesType type, int index, string unit)
        : base(name, type, index, unit)
    {
    }

    /// <summary>A series in a unit.</summary>
    public Series(string name, SeriesType type = SeriesType.Line, string unit = "$")
        : base(name, type, unit)
    {
    }

    /// <summary>A series in a unit and a colour.</summary>
    public Series(string name, SeriesType type, string unit, Color color)
        : this(name, type, unit, color, ScatterMarkerSymbol.None)
    {
    }

    /// <summary>A series in a unit, a colour and a shape of its points.</summary>
    public Series(string name, SeriesType type, string unit, Color color, ScatterMarkerSymbol symbol = ScatterMarkerSymbol.None)
        : base(name, type, unit)
    {
        Color = color;
        ScatterMarkerSymbol = symbol;
    }

    /// <summary>Colour; the report chooses one if it is empty.</summary>
    public Color Color { get; set; } = Color.Empty;

    /// <summary>Shape of the points.</summary>
    public ScatterMarkerSymbol ScatterMarkerSymbol { get; set; }

    /// <summary>Adds a value at a UTC time.</summary>
    public void AddPoint(DateTime time, decimal value) =>
        AddPoint(SeriesType == SeriesType.Scatter ? new ScatterChartPoint(time, value) : new ChartPoint(time, value));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The point is no <see cref="ChartPoint"/>.</exception>
    public override void AddPoint(ISeriesPoint point)
    {
        if (point is not ChartPoint)
            throw new ArgumentException($"Series '{Name}' takes single values; a {point.GetType().Name} came.", nameof(point));
        base.AddPoint(point);
    }

    /// <summary>Adds a value at a UTC time; no value counts as 0.</summary>
    /// <exception cref="ArgumentException">There is more than one value.</exception>
    public override void AddPoint(DateTime time, List<decimal> values)
    {
        if (values.Count > 1)
            throw new ArgumentException($"Series '{Name}' takes one value a point; {values.Count} came.", nameof(values));
        AddPoint(time, values.Count > 0 ? values[0] : 0);
    }

    /// <inheritdoc/>
    public override ISeriesPoint? ConsolidateChartPoints() => Values.Count == 0
        ? null
        : new ChartPoint(((ChartPoint)Values[^1]).x, GetValues<ChartPoint>().Sum(point => point.y ?? 0));

    /// <inheritdoc/>
    public override BaseSeries Clone(bool empty = false) => new Series(Name, SeriesType, Index, Unit)
    {
        Color = Color,
        ZIndex = ZIndex,
        Tooltip = Tooltip,
        IndexName = IndexName,
        ScatterMarkerSymbol = ScatterMarkerSymbol,
        Values = empty ? [] : CloneValues(),
    };
}
