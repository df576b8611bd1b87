namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>What the circuit breaker says on a row (seed 001 §10); <c>HasNormalized</c> when an update on it ends a position (§7.3).</summary>
internal sealed record SeedBreaker(double Boost, double Beta, bool HasNormalized);
