using System.Globalization;
using DolphinLean.Data.Scans;

namespace DolphinLean.Launcher.Scans;

/// <summary>Says what a build wrote.</summary>
internal static class BuildSummary
{
    /// <summary>Notes first, then one line of totals.</summary>
    public static void Print(ScanBuildResult result, TextWriter output)
    {
        foreach (var note in result.Notes)
            output.WriteLine($"note: {note}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{result.Folder}: {result.Days:N0} days, {result.Rows:N0} rows, {result.Assets:N0} assets, {Time(result.FirstTimestampMs)} to {Time(result.LastTimestampMs)} UTC"));
    }

    private static string Time(long timestampMs) =>
        DateTimeOffset.FromUnixTimeMilliseconds(timestampMs).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
