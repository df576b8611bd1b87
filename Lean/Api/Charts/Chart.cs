using System.Data;
using System.Drawing;

namespace QuantConnect;

/// <summary>Series under one title.</summary>
public class Chart
{
    /// <summary>A chart without a title.</summary>
    public Chart()
        : this("")
    {
    }

    /// <summary>A chart without series.</summary>
    public Chart(string name)
        : this(name, null)
    {
    }

    /// <summary>A chart of a symbol, without series.</summary>
    public Chart(string name, Symbol? symbol)
    {
        Name = name;
        Symbol = symbol;
    }

    /// <summary>Title.</summary>
    public string Name { get; set; }

    /// <summary>Series by name, in the order in which they were added.</summary>
    public Dictionary<string, BaseSeries> Series { get; set; } = [];

    /// <summary>What the chart is about; none by default.</summary>
    public Symbol? Symbol { get; set; }

    /// <summary>Whether viewers should leave out the legend.</summary>
    public bool LegendDisabled { get; set; }

    /// <summary>Adds a series.</summary>
    /// <exception cref="DuplicateNameException">The chart has one of that name.</exception>
    public void AddSeries(BaseSeries series)
    {
        if (!Series.TryAdd(series.Name, series))
            throw new DuplicateNameException($"The chart '{Name}' has a series '{series.Name}' already.");
    }

    /// <summary>The series of single values with this name, made when it is new.</summary>
    public Series TryAddAndGetSeries(
        string name, SeriesType type, int index, string unit, Color color, ScatterMarkerSymbol symbol, bool forceAddNew = false)
    {
        if (forceAddNew || !Series.TryGetValue(name, out var series))
            Series[name] = series = new Series(name, type, index, unit) { Color = color, ScatterMarkerSymbol = symbol };
        return (Series)series;
    }

    /// <summary>The series with this name, made like another one when it is new.</summary>
    public BaseSeries TryAddAndGetSeries(string name, BaseSeries templateSeries, bool forceAddNew = false)
    {
        if (forceAddNew || !Series.TryGetValue(name, out var series))
            Series[name] = series = templateSeries.Clone(empty: true);
        return series;
    }

    /// <summary>A copy with its series.</summary>
    public virtual Chart Clone()
    {
        var chart = CloneEmpty();
        foreach (var (name, series) in Series)
            chart.Series.Add(name, series.Clone());
        return chart;
    }

    /// <summary>A copy without its series.</summary>
    public virtual Chart CloneEmpty() => new(Name, Symbol) { LegendDisabled = LegendDisabled };
}
