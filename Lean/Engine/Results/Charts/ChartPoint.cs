namespace DolphinLean.Engine.Results.Charts;

/// <summary>A point of a line, bar or scatter series.</summary>
/// <param name="Time">UTC.</param>
/// <param name="Value">The charted value, or null for a gap.</param>
public readonly record struct ChartPoint(DateTime Time, decimal? Value);
