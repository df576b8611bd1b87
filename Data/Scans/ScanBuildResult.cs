namespace DolphinLean.Data.Scans;

/// <summary>What a build wrote.</summary>
/// <param name="Folder">Where the day files lie.</param>
/// <param name="Days">Day files.</param>
/// <param name="Rows">Rows in all of them.</param>
/// <param name="Assets">Asset columns.</param>
/// <param name="FirstTimestampMs">Time of the first row, Unix milliseconds.</param>
/// <param name="LastTimestampMs">Time of the last row, Unix milliseconds.</param>
/// <param name="Notes">What was left aside, one line each.</param>
public sealed record ScanBuildResult(
    string Folder, int Days, long Rows, int Assets, long FirstTimestampMs, long LastTimestampMs, IReadOnlyList<string> Notes);
