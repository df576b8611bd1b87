using System.Globalization;

namespace QuantConnect.Algorithm;

// Runtime statistics and charts.
public partial class QCAlgorithm
{
    private static readonly Dictionary<string, string[]> ReservedSeries = new(StringComparer.Ordinal)
    {
        ["Strategy Equity"] = ["Equity", "Return"],
        ["Capacity"] = ["Strategy Capacity"],
        ["Drawdown"] = ["Equity Drawdown"],
        ["Benchmark"] = ["Benchmark"],
        ["Assets Sales Volume"] = [],
        ["Exposure"] = [],
        ["Portfolio Margin"] = [],
        ["Portfolio Turnover"] = ["Portfolio Turnover"],
    };

    private readonly Dictionary<string, Chart> _charts = [];

    /// <summary>Figures shown with the run's own, by name, in the order they were first set.</summary>
    public IDictionary<string, string> RuntimeStatistics { get; } = new Dictionary<string, string>();

    /// <summary>The charts of the algorithm, in the order they came.</summary>
    internal IReadOnlyCollection<Chart> Charts => _charts.Values;

    /// <summary>Sets a figure of <see cref="RuntimeStatistics"/>.</summary>
    public void SetRuntimeStatistic(string name, string value) => RuntimeStatistics[name] = value;

    /// <inheritdoc cref="SetRuntimeStatistic(string, string)" />
    public void SetRuntimeStatistic(string name, decimal value) => SetRuntimeStatistic(name, value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="SetRuntimeStatistic(string, string)" />
    public void SetRuntimeStatistic(string name, int value) => SetRuntimeStatistic(name, value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="SetRuntimeStatistic(string, string)" />
    public void SetRuntimeStatistic(string name, double value) => SetRuntimeStatistic(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a chart; one whose name is taken is left out.</summary>
    public void AddChart(Chart chart) => _charts.TryAdd(chart.Name, chart);

    /// <summary>Adds a point at the current time to a series of the equity chart.</summary>
    public void Plot(string series, decimal value) => Plot("Strategy Equity", series, value);

    /// <inheritdoc cref="Plot(string, decimal)" />
    public void Plot(string series, double value) => Plot(series, value.SafeDecimalCast());

    /// <inheritdoc cref="Plot(string, decimal)" />
    public void Plot(string series, int value) => Plot(series, (decimal)value);

    /// <summary>Adds a point at the current time; chart and series are made when they are new.</summary>
    /// <exception cref="ArgumentException">The engine keeps that chart or series for itself.</exception>
    public void Plot(string chart, string series, decimal value) => SeriesOf(chart, series).AddPoint(UtcTime, value);

    /// <inheritdoc cref="Plot(string, string, decimal)" />
    public void Plot(string chart, string series, double value) => Plot(chart, series, value.SafeDecimalCast());

    /// <inheritdoc cref="Plot(string, string, decimal)" />
    public void Plot(string chart, string series, int value) => Plot(chart, series, (decimal)value);

    private Series SeriesOf(string chartName, string seriesName)
    {
        if (ReservedSeries.TryGetValue(chartName, out var reserved) && (reserved.Length == 0 || reserved.Contains(seriesName)))
        {
            throw new ArgumentException($"The engine keeps series '{seriesName}' of chart '{chartName}' for itself; take another name.");
        }

        if (!_charts.TryGetValue(chartName, out var chart))
        {
            _charts[chartName] = chart = new Chart(chartName);
        }

        if (!chart.Series.TryGetValue(seriesName, out var series))
        {
            chart.AddSeries(series = new Series(seriesName));
        }

        return series as Series
            ?? throw new ArgumentException($"Series '{seriesName}' of chart '{chartName}' takes candles, not single values.");
    }
}
