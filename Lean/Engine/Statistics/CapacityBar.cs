namespace DolphinLean.Engine.Statistics;

/// <summary>A bar as the capacity estimate needs it.</summary>
/// <param name="Close">Last price, account currency.</param>
/// <param name="Volume">Traded base units.</param>
/// <param name="Period">Length of the bar.</param>
public readonly record struct CapacityBar(double Close, double Volume, TimeSpan Period);
