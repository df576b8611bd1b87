using DolphinLean.Algorithms.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Parameters;

/// <summary>Leverage and fraction of capital (seed 001 §6.1, §6.2, §6.4). The alpha layers are in <see cref="LayerParameters"/>.</summary>
public sealed record SizingParameters
{
    /// <summary>Reads the group.</summary>
    /// <exception cref="ParameterException">A value is refused.</exception>
    public SizingParameters(ParameterReader read)
    {
        MinLeverage = read.Number("min_leverage", 0.5, 0, 125, "§6.2, §18.1", "Floor of the leverage");
        MaxLeverage = read.Number("max_leverage", 5.0, 0, 125, "§6.2, §18.1", "Leverage at full strength, before the regime's multiplier; at least `min_leverage`");
        AbsMaxLeverage = read.Number("abs_max_leverage", 6.0, 0, 125, "§6.5, §18.1", "Ceiling that no multiplier lifts; at least `min_leverage`");
        LeverageConvexity = read.Number("leverage_convexity", 3.0, 0, 10, "§6.2, §18.1", "Exponent on the strength");
        MaxFraction = read.Number("fraction", 0.20, 0, 1, "§6.4, §18.1", "Largest fraction of capital in a trade");
        MinFraction = read.Number("min_fraction", 0.02, 0, 1, "§6.4", "Least fraction of capital in a trade; at most `fraction`");
        ExtremeConfidence = read.Number("sizing_confidence_extreme", 0.70, 0, 1, "§6.4", "Confidence that sizes an extreme signal");
        NormalConfidence = read.Number("sizing_confidence", 0.55, 0, 1, "§6.4", "Confidence that sizes any other signal");
        ConfidenceScale = read.Number("sizing_confidence_scale", 0.95, 0.01, 1, "§6.4", "Sizing confidence is divided by it");
        ExtremeBoost = read.Number("extreme_boost", 2.0, 0, 10, "§6.4", "Factor on the fraction of an extreme signal");
        RequireAtLeast("max_leverage", MaxLeverage, "min_leverage", MinLeverage);
        RequireAtLeast("abs_max_leverage", AbsMaxLeverage, "min_leverage", MinLeverage);
        RequireAtLeast("fraction", MaxFraction, "min_fraction", MinFraction);
    }

    /// <summary>Floor of the leverage.</summary>
    public double MinLeverage { get; init; }

    /// <summary>Leverage at full strength.</summary>
    public double MaxLeverage { get; init; }

    /// <summary>Ceiling that no multiplier lifts.</summary>
    public double AbsMaxLeverage { get; init; }

    /// <summary>Exponent on the strength.</summary>
    public double LeverageConvexity { get; init; }

    /// <summary>Largest fraction of capital.</summary>
    public double MaxFraction { get; init; }

    /// <summary>Least fraction of capital.</summary>
    public double MinFraction { get; init; }

    /// <summary>Confidence that sizes an extreme signal.</summary>
    public double ExtremeConfidence { get; init; }

    /// <summary>Confidence that sizes any other signal.</summary>
    public double NormalConfidence { get; init; }

    /// <summary>Divisor of the sizing confidence.</summary>
    public double ConfidenceScale { get; init; }

    /// <summary>Factor on an extreme signal's fraction.</summary>
    public double ExtremeBoost { get; init; }

    private static void RequireAtLeast(string name, double value, string floorName, double floor)
    {
        if (value < floor)
            throw new ParameterException(name, FormattableString.Invariant($"expected at least {floorName} {floor}, found {value}"));
    }
}
