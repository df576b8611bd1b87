namespace QuantConnect;

/// <summary>Points of one kind in a chart.</summary>
public abstract class BaseSeries
{
    /// <summary>A line in dollars without a name.</summary>
    protected BaseSeries()
        : this("", SeriesType.Line)
    {
    }

    /// <summary>A series in dollars.</summary>
    protected BaseSeries(string name, SeriesType type)
        : this(name, type, 0, "$")
    {
    }

    /// <summary>A series in dollars, in a pane.</summary>
    protected BaseSeries(string name, SeriesType type, int index)
        : this(name, type, index, "$")
    {
    }

    /// <summary>A series in a unit.</summary>
    protected BaseSeries(string name, SeriesType type, string unit)
        : this(name, type, 0, unit)
    {
    }

    /// <summary>A series in a pane and a unit.</summary>
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

    /// <summary>Title of the pane; none by default.</summary>
    public string? IndexName { get; set; }

    /// <summary>Order among the series, low in front; null leaves it open.</summary>
    public int? ZIndex { get; set; }

    /// <summary>How it is drawn.</summary>
    public SeriesType SeriesType { get; set; }

    /// <summary>Template of what a viewer shows beside a point; none by default.</summary>
    public string? Tooltip { get; set; }

    /// <summary>Points, in order of time.</summary>
    public List<ISeriesPoint> Values { get; set; } = [];

    /// <summary>A series of a type: candles for <see cref="SeriesType.Candle"/>, single values for all others.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such type.</exception>
    public static BaseSeries Create(SeriesType seriesType, string name, int index = 0, string unit = "$")
    {
        if (!Enum.IsDefined(seriesType))
            throw new ArgumentOutOfRangeException(nameof(seriesType), seriesType, "There is no such type of series.");
        return seriesType == SeriesType.Candle ? new CandlestickSeries(name, index, unit) : new Series(name, seriesType, index, unit);
    }

    /// <summary>Adds a point; one at the time of the last replaces it.</summary>
    public virtual void AddPoint(ISeriesPoint point)
    {
        if (Values.Count > 0 && Values[^1].Time == point.Time) Values[^1] = point;
        else Values.Add(point);
    }

    /// <summary>Adds a point at a UTC time.</summary>
    public abstract void AddPoint(DateTime time, List<decimal> values);

    /// <summary>The sum of all points, at the time of the last; null without points.</summary>
    public abstract ISeriesPoint? ConsolidateChartPoints();

    /// <summary>A copy, with its points unless told otherwise.</summary>
    public abstract BaseSeries Clone(bool empty = false);

    /// <summary>The points as what they are.</summary>
    public IEnumerable<T> GetValues<T>()
        where T : ISeriesPoint =>
        Values.Cast<T>();

    /// <summary>Takes all points out.</summary>
    public void Purge() => Values.Clear();

    /// <summary>Copies of the points.</summary>
    protected List<ISeriesPoint> CloneValues() => [.. Values.Select(point => point.Clone())];
}
