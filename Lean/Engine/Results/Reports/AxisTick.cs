namespace DolphinLean.Engine.Results.Reports;

/// <summary>A mark on an axis.</summary>
/// <param name="Position">Place along the axis, 0 to 1.</param>
/// <param name="Label">What stands there.</param>
internal sealed record AxisTick(double Position, string Label);
