namespace QuantConnect;

/// <summary>Points of one kind in a chart.</summary>
public abstract class BaseSeries
{
    /// <summary>A series.</summary>
    protected BaseSeries(string name, SeriesType type, int index, string unit)
    {
        Name = name;
        SeriesType = type;
        Index = index;
        Unit = unit;
    }

    /// <summary>Name.</summary>
    public string Name { get; set; }

    /// <summary>Unit of the values.</summary>
    public string Unit { get; set; }

    /// <summary>Which of the chart's panes it is drawn in, from 0.</summary>
    public int Index { get; set; }

    /// <summary>How it is drawn.</summary>
    public SeriesType SeriesType { get; set; }

    /// <summary>Order among the series, low in front; null leaves it open.</summary>
    public int? ZIndex { get; set; }

    /// <summary>Points, in order of time.</summary>
    public List<ISeriesPoint> Values { get; set; } = [];

    /// <summary>Adds a point; one at the time of the last replaces it.</summary>
    public virtual void AddPoint(ISeriesPoint point)
    {
        if (Values.Count > 0 && Values[^1].Time == point.Time) Values[^1] = point;
        else Values.Add(point);
    }
}
