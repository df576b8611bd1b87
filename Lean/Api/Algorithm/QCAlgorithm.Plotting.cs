using System.Collections.Concurrent;
using System.Globalization;

namespace QuantConnect.Algorithm;

// Runtime statistics and charts.
public partial class QCAlgorithm
{
    private const string EquityChart = "Strategy Equity";

    private static readonly Dictionary<string, string[]> ReservedSeries = new(StringComparer.Ordinal)
    {
        [EquityChart] = ["Equity", "Return"],
        ["Capacity"] = ["Strategy Capacity"],
        ["Drawdown"] = ["Equity Drawdown"],
        ["Benchmark"] = ["Benchmark"],
        ["Assets Sales Volume"] = [],
        ["Exposure"] = [],
        ["Portfolio Margin"] = [],
        ["Portfolio Turnover"] = ["Portfolio Turnover"],
    };

    private readonly Dictionary<string, Chart> _charts = [];
    private readonly Dictionary<string, string> _summaryStatistics = [];

    /// <summary>Figures shown with the run's own, by name.</summary>
    public ConcurrentDictionary<string, string> RuntimeStatistics { get; } = new(StringComparer.Ordinal);

    /// <summary>The charts of the algorithm, in the order they came.</summary>
    internal IReadOnlyCollection<Chart> Charts => _charts.Values;

    /// <summary>Figures that the algorithm adds to the run's statistics, in the order in which they were first set.</summary>
    internal IReadOnlyDictionary<string, string> SummaryStatistics => _summaryStatistics;

    /// <summary>Sets a figure of <see cref="RuntimeStatistics"/>.</summary>
    public void SetRuntimeStatistic(string name, string value) => RuntimeStatistics[name] = value;

    /// <inheritdoc cref="SetRuntimeStatistic(string, string)" />
    public void SetRuntimeStatistic(string name, decimal value) => SetRuntimeStatistic(name, value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="SetRuntimeStatistic(string, string)" />
    public void SetRuntimeStatistic(string name, int value) => SetRuntimeStatistic(name, value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="SetRuntimeStatistic(string, string)" />
    public void SetRuntimeStatistic(string name, double value) => SetRuntimeStatistic(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a figure to the run's statistics; one of the engine's own, or of LEAN's, keeps its text.</summary>
    /// <exception cref="ArgumentException">The name is a whole number from 0 to 100.</exception>
    public void SetSummaryStatistic(string name, string value)
    {
        if (int.TryParse(name, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 100)
            throw new ArgumentException($"'{name}' is no name for a statistic: whole numbers from 0 to 100 are kept for the engine.", nameof(name));
        _summaryStatistics[name] = value;
    }

    /// <inheritdoc cref="SetSummaryStatistic(string, string)" />
    public void SetSummaryStatistic(string name, int value) => SetSummaryStatistic(name, value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="SetSummaryStatistic(string, string)" />
    public void SetSummaryStatistic(string name, double value) => SetSummaryStatistic(name, value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="SetSummaryStatistic(string, string)" />
    public void SetSummaryStatistic(string name, decimal value) => SetSummaryStatistic(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a chart; one whose name is taken is left out.</summary>
    public void AddChart(Chart chart) => _charts.TryAdd(chart.Name, chart);

    /// <summary>Puts a new series into a chart, in place of one of that name; the chart is made when it is new.</summary>
    public void AddSeries(string chart, string series, SeriesType seriesType, string unit = "$") =>
        ChartOf(chart).Series[series] = BaseSeries.Create(seriesType, series, unit: unit);

    /// <summary>Adds a point at the current time to a series of the equity chart.</summary>
    public void Plot(string series, decimal value) => Plot(EquityChart, series, value);

    /// <inheritdoc cref="Plot(string, decimal)" />
    public void Plot(string series, double value) => Plot(series, value.SafeDecimalCast());

    /// <inheritdoc cref="Plot(string, decimal)" />
    public void Plot(string series, int value) => Plot(series, (decimal)value);

    /// <inheritdoc cref="Plot(string, decimal)" />
    public void Plot(string series, float value) => Plot(series, (double)value);

    /// <summary>Adds a point at the current time; chart and series are made when they are new.</summary>
    /// <exception cref="ArgumentException">The engine keeps that chart or series for itself.</exception>
    /// <exception cref="InvalidCastException">The series takes candles.</exception>
    public void Plot(string chart, string series, decimal value) => SeriesOf<Series>(chart, series).AddPoint(UtcTime, value);

    /// <inheritdoc cref="Plot(string, string, decimal)" />
    public void Plot(string chart, string series, double value) => Plot(chart, series, value.SafeDecimalCast());

    /// <inheritdoc cref="Plot(string, string, decimal)" />
    public void Plot(string chart, string series, int value) => Plot(chart, series, (decimal)value);

    /// <inheritdoc cref="Plot(string, string, decimal)" />
    public void Plot(string chart, string series, float value) => Plot(chart, series, (double)value);

    /// <inheritdoc cref="Plot(string, decimal)" />
    public void Record(string series, int value) => Plot(series, value);

    /// <inheritdoc cref="Plot(string, decimal)" />
    public void Record(string series, double value) => Plot(series, value);

    /// <inheritdoc cref="Plot(string, decimal)" />
    public void Record(string series, decimal value) => Plot(series, value);

    private Chart ChartOf(string name)
    {
        if (!_charts.TryGetValue(name, out var chart))
            _charts[name] = chart = new Chart(name);
        return chart;
    }

    private T SeriesOf<T>(string chartName, string seriesName)
        where T : BaseSeries, new()
    {
        if (ReservedSeries.TryGetValue(chartName, out var reserved) && (reserved.Length == 0 || reserved.Contains(seriesName)))
        {
            throw new ArgumentException($"The engine keeps series '{seriesName}' of chart '{chartName}' for itself; take another name.");
        }

        var chart = ChartOf(chartName);
        if (!chart.Series.TryGetValue(seriesName, out var series))
        {
            chart.AddSeries(series = new T { Name = seriesName });
        }

        return series as T ?? throw new InvalidCastException(
            $"Series '{seriesName}' of chart '{chartName}' is a {series.GetType().Name} and takes no points of a {typeof(T).Name}.");
    }
}
