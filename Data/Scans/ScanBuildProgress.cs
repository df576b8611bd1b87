namespace DolphinLean.Data.Scans;

/// <summary>How far a build is.</summary>
/// <param name="Rows">Rows done.</param>
/// <param name="TotalRows">Rows to do; a lower bound where sources are joined.</param>
/// <param name="Days">Day files written.</param>
public readonly record struct ScanBuildProgress(long Rows, long TotalRows, int Days);
