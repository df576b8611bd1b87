namespace DolphinLean.Engine.Results.Charts;

/// <summary>The charts of a run in the order in which they appeared.</summary>
public sealed class ChartBook
{
    private readonly List<Chart> _charts = [];

    /// <summary>The charts.</summary>
    public IReadOnlyList<Chart> Charts => _charts;

    /// <summary>The chart with this name, made when it is new.</summary>
    /// <param name="name">Chart name.</param>
    /// <param name="legendDisabled">Whether a new chart asks viewers to leave out its legend.</param>
    public Chart Get(string name, bool legendDisabled = false)
    {
        var chart = Find(name);
        if (chart == null)
        {
            chart = new Chart(name) { LegendDisabled = legendDisabled };
            _charts.Add(chart);
        }
        return chart;
    }

    /// <summary>The chart with this name, or null.</summary>
    public Chart? Find(string name) => _charts.Find(chart => chart.Name == name);
}
