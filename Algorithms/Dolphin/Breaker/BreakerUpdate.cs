namespace DolphinLean.Algorithms.Dolphin.Breaker;

/// <summary>New figures of the breaker that wait for the next bar (seed 001 §10.5).</summary>
/// <param name="Boost">Base boost.</param>
/// <param name="Beta">Beta.</param>
public sealed record BreakerUpdate(double Boost, double Beta);
