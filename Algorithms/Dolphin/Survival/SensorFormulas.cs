using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Sizing;

namespace DolphinLean.Algorithms.Dolphin.Survival;

/// <summary>The formulas of the five categories and of their combination (seed 001 §11.2, §11.3).</summary>
public sealed class SensorFormulas
{
    private readonly SurvivalParameters _parameters;

    /// <summary>Formulas with these constants.</summary>
    public SensorFormulas(SurvivalParameters parameters) => _parameters = parameters;

    /// <summary>All five categories.</summary>
    public SensorCategories Of(in SensorReadings readings) => new(
        Invariant(readings.Nodes, readings.HeartbeatAgeSeconds),
        Structural(readings.McStatus, readings.StalenessHours),
        readings.Book is { } book ? Microstructure(book) : null,
        Environmental(readings.MinutesSinceSpike),
        Capital(readings.Drawdown));

    /// <summary>Cat1: 0 without a node or after too long a silence.</summary>
    public double Invariant(int nodes, double heartbeatAgeSeconds) =>
        nodes < 1 || heartbeatAgeSeconds > _parameters.MaxHeartbeatSeconds ? 0.0 : 1.0;

    /// <summary>Cat2: by the verdict, decaying with the data's age.</summary>
    public double Structural(McStatus status, double stalenessHours)
    {
        var verdict = status switch
        {
            McStatus.Orange => _parameters.OrangeStructural,
            McStatus.Red => _parameters.RedStructural,
            _ => 1.0,
        };
        return verdict * Math.Exp(-Math.Max(0, stalenessHours - _parameters.FreshHours) / _parameters.DecayHours);
    }

    /// <summary>Cat3: the worse of depth and fill probability.</summary>
    public double Microstructure(in BookHealth book)
    {
        if (book.IsStale)
            return _parameters.StaleBook;
        var floor = _parameters.MicroFloor;
        return Math.Clamp(floor + (1 - floor) * Math.Min(book.DepthQuality, book.FillProbability), floor, 1.0);
    }

    /// <summary>Cat4: down at a spike, back with time.</summary>
    public double Environmental(double minutesSinceSpike)
    {
        var floor = _parameters.SpikeFloor;
        return floor + (1 - floor) * (1 - Math.Exp(-minutesSinceSpike / _parameters.SpikeRecoveryMinutes));
    }

    /// <summary>Cat5: a sigmoid of the drawdown.</summary>
    public double Capital(double drawdown) => 1 / (1 + Math.Exp(_parameters.DrawdownSteepness * (drawdown - _parameters.DrawdownMiddle)));

    /// <summary>The risk multiplier that the categories aim at. Without books their category has no part in it.</summary>
    public double Target(in SensorCategories categories)
    {
        var environment = Math.Min(categories.Structural, categories.Environmental);
        var target = categories.Invariant * categories.Capital * environment * (categories.Microstructure ?? 1.0);
        var degraded = IsDegraded(categories.Structural) + IsDegraded(categories.Microstructure ?? 1.0) + IsDegraded(categories.Environmental);
        return degraded >= _parameters.CollapseCount ? target * _parameters.CollapseFactor : target;
    }

    private int IsDegraded(double category) => category < _parameters.DegradedBelow ? 1 : 0;
}
