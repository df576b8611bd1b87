using QuantConnect;
using QuantConnect.Algorithm;

namespace DolphinLean.Algorithms.Dolphin.Forewarning;

/// <summary>Charts the assessments from day to day, and the last one's paths as a fan into the days after it.</summary>
public sealed class ForewarnerChart
{
    // What is charted passes through a decimal; no figure of use is larger.
    private const double Largest = 1e12;

    private readonly QCAlgorithm _algorithm;
    private readonly Series _probability = new("Catastrophic probability", SeriesType.Line, 0, "");
    private readonly Series _score = new("Envelope score", SeriesType.Line, 1, "");
    private readonly Series[] _fan =
        [.. Forewarner.Quantiles.Select(share => new Series(FormattableString.Invariant($"{100 * share:0} % of paths below"), SeriesType.Line, 0, "x"))];
    private ForewarnerReport? _last;
    private DateTime _lastUtc;

    /// <summary>Adds the charts to an algorithm.</summary>
    public ForewarnerChart(QCAlgorithm algorithm)
    {
        _algorithm = algorithm;
        var days = new Chart("Forewarner");
        days.AddSeries(_probability);
        days.AddSeries(_score);
        algorithm.AddChart(days);
        var fan = new Chart("Forewarner fan: capital over the days after the last assessment");
        foreach (var series in _fan)
            fan.AddSeries(series);
        algorithm.AddChart(fan);
    }

    /// <summary>Adds a day's assessment.</summary>
    public void Plot(ForewarnerReport report)
    {
        (_last, _lastUtc) = (report, _algorithm.UtcTime);
        Add(_probability, _lastUtc, report.CatastrophicProbability);
        Add(_score, _lastUtc, report.EnvelopeScore);
    }

    /// <summary>Adds the fan of the last assessment.</summary>
    public void PlotFan()
    {
        for (var day = 0; _last is not null && day < _last.Fan.Count; day++)
        {
            for (var q = 0; q < _fan.Length; q++)
                Add(_fan[q], _lastUtc.AddDays(day), _last.Fan[day][q]);
        }
    }

    private static void Add(Series series, DateTime utc, double value)
    {
        if (Math.Abs(value) <= Largest)
            series.AddPoint(utc, (decimal)value);
    }
}
