namespace DolphinLean.Engine.Results.Reports;

/// <summary>A point of a curve marked with a dot.</summary>
/// <param name="Point">The point.</param>
/// <param name="Text">What stands beside the plot at the point's height, or an empty text.</param>
internal readonly record struct CurveNote(CurvePoint Point, string Text);
