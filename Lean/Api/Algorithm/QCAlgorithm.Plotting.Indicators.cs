using QuantConnect.Indicators;

namespace QuantConnect.Algorithm;

// Indicators on charts.
public partial class QCAlgorithm
{
    /// <summary>Adds the current value of each indicator to a chart, to the series of its name.</summary>
    public void Plot(string chart, params IndicatorBase[] indicators)
    {
        foreach (var indicator in indicators)
        {
            Plot(chart, indicator.Name, indicator.Current.Value);
        }
    }

    /// <summary>Adds every new value of indicators to a chart.</summary>
    public void PlotIndicator(string chart, params IndicatorBase[] indicators) => PlotIndicator(chart, false, indicators);

    /// <summary>Adds every new value of indicators to a chart.</summary>
    /// <param name="chart">Name of the chart.</param>
    /// <param name="waitForReady">Whether the values of an indicator that is not ready are left out.</param>
    /// <param name="indicators">The indicators.</param>
    public void PlotIndicator(string chart, bool waitForReady, params IndicatorBase[] indicators)
    {
        foreach (var indicator in indicators)
        {
            indicator.Updated += (_, _) =>
            {
                if (!waitForReady || indicator.IsReady)
                {
                    Plot(chart, indicator);
                }
            };
        }
    }
}
