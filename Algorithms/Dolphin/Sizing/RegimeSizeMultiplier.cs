namespace DolphinLean.Algorithms.Dolphin.Sizing;

/// <summary>The circuit breaker's per-bar multiplier (seed 001 §6.5, §10.4).</summary>
public static class RegimeSizeMultiplier
{
    /// <summary>The multiplier of leverage and of its ceiling.</summary>
    /// <param name="regime">The day's regime.</param>
    /// <param name="strength">Signal strength, 0 to 1.</param>
    /// <param name="convexity">Exponent on the strength.</param>
    public static double Of(in DayRegime regime, double strength, double convexity) =>
        regime.Beta > 0
            ? regime.BaseBoost * (1.0 + regime.Beta * Math.Pow(strength, convexity)) * regime.McScale
            : regime.BaseBoost * regime.McScale;
}
