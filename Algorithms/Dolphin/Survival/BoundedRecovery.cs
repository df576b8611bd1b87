using DolphinLean.Algorithms.Dolphin.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Survival;

/// <summary>Falls at once, recovers slowly (seed 001 §11.4).</summary>
public sealed class BoundedRecovery
{
    private readonly SurvivalParameters _parameters;

    /// <summary>A recovery with these bounds.</summary>
    public BoundedRecovery(SurvivalParameters parameters) => _parameters = parameters;

    /// <summary>The next risk multiplier.</summary>
    /// <param name="last">The one before.</param>
    /// <param name="target">Where it should be.</param>
    /// <param name="minutes">Time since the one before.</param>
    public double Next(double last, double target, double minutes)
    {
        if (target < last)
            return target;
        var share = Math.Min(1.0, _parameters.RecoveryPerMinute * minutes);
        return last + Math.Min(share * (target - last), _parameters.MaxStepPerMinute * minutes);
    }
}
