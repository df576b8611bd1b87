namespace DolphinLean.Engine.Results.Reports;

/// <summary>A point of a drawn curve.</summary>
internal sealed record CurvePoint(DateTime Time, double Value);
