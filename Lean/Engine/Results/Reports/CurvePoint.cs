namespace DolphinLean.Engine.Results.Reports;

/// <summary>A point of a drawn curve.</summary>
internal readonly record struct CurvePoint(DateTime Time, double Value);
