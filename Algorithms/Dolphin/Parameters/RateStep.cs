namespace DolphinLean.Algorithms.Dolphin.Parameters;

/// <summary>A limit and the factor that applies beyond it.</summary>
/// <param name="Limit">Win rate, or count of losses.</param>
/// <param name="Factor">Factor on the fraction of capital.</param>
public readonly record struct RateStep(double Limit, double Factor);
