using DolphinLean.Algorithms.Dolphin.Sizing;

namespace DolphinLean.Algorithms.Dolphin.Survival;

/// <summary>The outcome of an evaluation.</summary>
/// <param name="Categories">The five categories.</param>
/// <param name="Target">The risk multiplier that they aim at.</param>
/// <param name="RiskMultiplier">The risk multiplier, 0 to 1.</param>
/// <param name="Posture">The posture.</param>
public readonly record struct SurvivalReading(SensorCategories Categories, double Target, double RiskMultiplier, Posture Posture);
