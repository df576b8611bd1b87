namespace DolphinLean.Engine.Statistics;

/// <summary>A value at a moment. A class, as the other points of statistics and report: the queries over lists of them are compiled ahead.</summary>
/// <param name="Time">UTC.</param>
/// <param name="Value">The value; its unit is the series'.</param>
public sealed record TimedValue(DateTime Time, decimal Value);
