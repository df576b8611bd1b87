using QuantConnect;
using QuantConnect.Algorithm;

namespace DolphinLean.Algorithms.Dolphin.Survival;

/// <summary>Charts the posture and its inputs over time.</summary>
public sealed class SurvivalChart
{
    private readonly QCAlgorithm _algorithm;
    private readonly Chart _chart = new("Survival stack");
    private readonly Series _multiplier = new("Risk multiplier", SeriesType.Line, 0, "");
    private readonly Series _invariant = new("Invariant", SeriesType.Line, 1, "");
    private readonly Series _structural = new("Structural", SeriesType.Line, 1, "");
    private readonly Series _microstructure = new("Microstructure", SeriesType.Line, 1, "");
    private readonly Series _environmental = new("Environmental", SeriesType.Line, 1, "");
    private readonly Series _capital = new("Capital", SeriesType.Line, 1, "");
    private readonly Series _posture = new("Posture (0 APEX to 3 HIBERNATE)", SeriesType.Line, 2, "");

    /// <summary>Adds the chart to an algorithm.</summary>
    public SurvivalChart(QCAlgorithm algorithm)
    {
        _algorithm = algorithm;
        foreach (var series in new[] { _multiplier, _invariant, _structural, _microstructure, _environmental, _capital, _posture })
            _chart.AddSeries(series);
        algorithm.AddChart(_chart);
    }

    /// <summary>Adds a reading at the algorithm's time.</summary>
    public void Plot(SurvivalReading reading)
    {
        var now = _algorithm.UtcTime;
        _multiplier.AddPoint(now, (decimal)reading.RiskMultiplier);
        _invariant.AddPoint(now, (decimal)reading.Categories.Invariant);
        _structural.AddPoint(now, (decimal)reading.Categories.Structural);
        if (reading.Categories.Microstructure is { } books)
            _microstructure.AddPoint(now, (decimal)books);
        _environmental.AddPoint(now, (decimal)reading.Categories.Environmental);
        _capital.AddPoint(now, (decimal)reading.Categories.Capital);
        _posture.AddPoint(now, (int)reading.Posture);
    }
}
