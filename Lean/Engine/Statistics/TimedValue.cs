namespace DolphinLean.Engine.Statistics;

/// <summary>A value at a moment.</summary>
/// <param name="Time">UTC.</param>
/// <param name="Value">The value; its unit is the series'.</param>
public readonly record struct TimedValue(DateTime Time, decimal Value);
