using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Parameters;

/// <summary>The day's circuit breaker, forewarner and posture while no layer computes them (dolphin.md: boost 1, beta 0, APEX).</summary>
public sealed record RegimeParameters
{
    /// <summary>Reads the group.</summary>
    /// <exception cref="ParameterException">A value is refused.</exception>
    public RegimeParameters(ParameterReader read)
    {
        BaseBoost = read.Number("acb_boost", 1.0, 0, 10, "§10.2", "Circuit breaker's base boost of every day");
        Beta = read.Number("acb_beta", 0.0, 0, 1, "§10.3", "Circuit breaker's beta of every day");
        McStatus = read.Choice("mc_status", McStatus.Ok, "§12", "Forewarner's verdict of every day");
        OrangeScale = read.Number("mc_orange_scale", 0.5, 0, 1, "§12", "Factor on the size under ORANGE");
        Posture = read.Choice("posture", Posture.Apex, "§11.5, §11.7", "Posture of every day");
        StalkerMaxLeverage = read.Number("stalker_max_leverage", 2.0, 0, 125, "§6.5, §11.7", "Ceiling of the leverage under STALKER");
    }

    /// <summary>Base boost.</summary>
    public double BaseBoost { get; init; }

    /// <summary>Beta.</summary>
    public double Beta { get; init; }

    /// <summary>Forewarner's verdict.</summary>
    public McStatus McStatus { get; init; }

    /// <summary>Factor on the size under ORANGE.</summary>
    public double OrangeScale { get; init; }

    /// <summary>Posture.</summary>
    public Posture Posture { get; init; }

    /// <summary>Ceiling of the leverage under STALKER.</summary>
    public double StalkerMaxLeverage { get; init; }
}
