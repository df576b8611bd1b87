using DolphinLean.Algorithms.Dolphin.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Sizing;

/// <summary>Final leverage under the regime's ceiling and the posture's cap (seed 001 §6.5).</summary>
public sealed class LeverageCeiling
{
    private readonly SizingParameters _sizing;
    private readonly double _stalkerMaxLeverage;

    /// <summary>A ceiling with these limits.</summary>
    public LeverageCeiling(SizingParameters sizing, RegimeParameters regime)
    {
        _sizing = sizing;
        _stalkerMaxLeverage = regime.StalkerMaxLeverage;
    }

    /// <summary>The highest leverage allowed.</summary>
    /// <param name="regimeSizeMultiplier">From <see cref="RegimeSizeMultiplier"/>.</param>
    /// <param name="marketBookMultiplier">The order book's multiplier; 1 without a book.</param>
    /// <param name="posture">The day's posture.</param>
    public double Of(double regimeSizeMultiplier, double marketBookMultiplier, Posture posture)
    {
        var ceiling = Math.Min(_sizing.MaxLeverage * regimeSizeMultiplier * marketBookMultiplier, _sizing.AbsMaxLeverage);
        return posture == Posture.Stalker ? Math.Min(ceiling, _stalkerMaxLeverage) : ceiling;
    }

    /// <summary>Leverage raised to the floor, then cut to the ceiling: where they cross, the ceiling holds.</summary>
    public double Clamp(double leverage, double ceiling) => Math.Min(Math.Max(leverage, _sizing.MinLeverage), ceiling);
}
