namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>An invariant does not hold. It is no assertion, because a test that switches a safeguard off waits for it.</summary>
internal sealed class InvariantException(string message) : Exception(message);
