using System.Drawing;

namespace QuantConnect;

/// <summary>Single values in a chart.</summary>
public class Series : BaseSeries
{
    /// <summary>A line in dollars.</summary>
    public Series(string name)
        : this(name, SeriesType.Line, 0, "$")
    {
    }

    /// <summary>A series in dollars.</summary>
    public Series(string name, SeriesType type)
        : this(name, type, 0, "$")
    {
    }

    /// <summary>A series in dollars, in a pane.</summary>
    public Series(string name, SeriesType type, int index)
        : this(name, type, index, "$")
    {
    }

    /// <summary>A series in a unit.</summary>
    public Series(string name, SeriesType type, string unit)
        : this(name, type, 0, unit)
    {
    }

    /// <summary>A series in a pane and a unit.</summary>
    public Series(string name, SeriesType type, int index, string unit)
        : base(name, type, index, unit)
    {
    }

    /// <summary>A series in a unit and a colour.</summary>
    public Series(string name, SeriesType type, string unit, Color color, ScatterMarkerSymbol symbol = ScatterMarkerSymbol.None)
        : base(name, type, 0, unit)
    {
        Color = color;
        ScatterMarkerSymbol = symbol;
    }

    /// <summary>Colour; the report chooses one if it is empty.</summary>
    public Color Color { get; set; } = Color.Empty;

    /// <summary>Shape of the points.</summary>
    public ScatterMarkerSymbol ScatterMarkerSymbol { get; set; }

    /// <summary>Adds a value at a UTC time.</summary>
    public void AddPoint(DateTime time, decimal value) => AddPoint(new ChartPoint(time, value));
}
