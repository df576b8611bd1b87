namespace DolphinLean.Engine.Results.Reports;

/// <summary>A marked point of a curve.</summary>
/// <param name="Point">The point.</param>
/// <param name="Text">What to say about it.</param>
/// <param name="IsBelow">Whether the text stands below the point.</param>
internal readonly record struct CurveNote(CurvePoint Point, string Text, bool IsBelow);
