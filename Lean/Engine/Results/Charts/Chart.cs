namespace DolphinLean.Engine.Results.Charts;

/// <summary>A chart of a result: series in the order in which they appeared.</summary>
/// <param name="name">Name, unique within the result.</param>
public sealed class Chart(string name)
{
    private readonly List<ChartSeries> _series = [];

    /// <summary>Name, unique within the result.</summary>
    public string Name => name;

    /// <summary>Whether viewers should leave out the legend.</summary>
    public bool LegendDisabled { get; init; }

    /// <summary>The series.</summary>
    public IReadOnlyList<ChartSeries> Series => _series;

    /// <summary>The series of single values with this name, or null.</summary>
    public PointSeries? FindPoints(string seriesName) => Find(seriesName) as PointSeries;

    /// <summary>The series of candles with this name, or null.</summary>
    public CandleSeries? FindCandles(string seriesName) => Find(seriesName) as CandleSeries;

    /// <summary>The series of single values with this name, made when it is new.</summary>
    /// <exception cref="InvalidOperationException">The name is taken by a series of candles.</exception>
    public PointSeries Points(string seriesName, SeriesKind kind, int index, string unit)
    {
        var found = Find(seriesName);
        if (found is PointSeries points)
            return points;
        if (found != null)
            throw new InvalidOperationException($"Series '{seriesName}' of chart '{Name}' holds candles; plot values under another name.");
        return Add(new PointSeries(seriesName, kind, index, unit));
    }

    /// <summary>Adds a new series.</summary>
    /// <exception cref="InvalidOperationException">The name is taken.</exception>
    public T Add<T>(T series)
        where T : ChartSeries
    {
        if (Find(series.Name) != null)
            throw new InvalidOperationException($"Chart '{Name}' already has a series '{series.Name}'.");
        _series.Add(series);
        return series;
    }

    private ChartSeries? Find(string seriesName) => _series.Find(series => series.Name == seriesName);
}
