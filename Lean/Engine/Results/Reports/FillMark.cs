namespace DolphinLean.Engine.Results.Reports;

/// <summary>A fill on a price chart.</summary>
/// <param name="Point">Time and price of the fill.</param>
/// <param name="Kind">What it did to the position.</param>
internal sealed record FillMark(CurvePoint Point, FillMarkKind Kind);
