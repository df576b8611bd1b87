using DolphinLean.Indicators.Statistics;

namespace DolphinLean.Engine.Studies;

/// <summary>Figures of daily returns.</summary>
public static class StudyFigures
{
    /// <summary>Days by which a day's ratio becomes a year's: crypto markets do not close.</summary>
    private const double DaysPerYear = 365;

    /// <summary>Mean over population standard deviation, times the root of 365; 0 where nothing was ever won or lost, NaN for days that are all alike otherwise.</summary>
    public static double Sharpe(ReadOnlySpan<double> returns)
    {
        var mean = BlockBootstrap.Mean(returns);
        var squares = 0.0;
        foreach (var one in returns)
            squares += (one - mean) * (one - mean);
        var deviation = Math.Sqrt(squares / returns.Length);
        return deviation > 0 ? mean / deviation * Math.Sqrt(DaysPerYear) : mean == 0 ? 0 : double.NaN;
    }

    /// <summary>What capital 1 gains when each day's return is earned on what the days before left.</summary>
    public static double Compound(ReadOnlySpan<double> returns)
    {
        var capital = 1.0;
        foreach (var one in returns)
            capital *= 1 + one;
        return capital - 1;
    }

    /// <summary>The figure that an objective chooses by; more is better.</summary>
    public static double Of(StudyObjective objective, ReadOnlySpan<double> returns) =>
        objective == StudyObjective.Sharpe ? Sharpe(returns) : BlockBootstrap.Mean(returns);
}
