namespace QuantConnect;

/// <summary>Series under one title.</summary>
public class Chart
{
    /// <summary>A chart without series.</summary>
    public Chart(string name) => Name = name;

    /// <summary>Title.</summary>
    public string Name { get; set; }

    /// <summary>Series by name, in the order in which they were added.</summary>
    public Dictionary<string, BaseSeries> Series { get; set; } = [];

    /// <summary>Adds a series.</summary>
    /// <exception cref="ArgumentException">The chart has one of that name.</exception>
    public void AddSeries(BaseSeries series)
    {
        if (!Series.TryAdd(series.Name, series))
            throw new ArgumentException($"The chart '{Name}' has a series '{series.Name}' already.", nameof(series));
    }
}
