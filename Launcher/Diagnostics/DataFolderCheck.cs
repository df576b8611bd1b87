using System.Globalization;
using DolphinLean.Data.Scans;

namespace DolphinLean.Launcher.Diagnostics;

/// <summary>What the scan files of a folder look like from outside: names and footers, not rows.</summary>
internal static class DataFolderCheck
{
    /// <summary>Days, rows and the first defect; a missing folder is only a note.</summary>
    public static Finding Examine(string folder)
    {
        if (!Directory.Exists(folder))
            return new Finding("data", FindingState.Note, $"{folder} does not exist yet; `dolphin backtest` makes a synthetic market, `dolphin data build-scans` one of yours");
        var survey = ScanSurvey.Of(folder);
        if (survey.Defects is [var first, ..])
            return new Finding("data", FindingState.Broken, $"{survey.Defects.Count} defects, first: {first}; see `dolphin data check {folder}`");
        return new Finding("data", FindingState.Good, string.Create(CultureInfo.InvariantCulture,
            $"{folder}: {survey.Days.Count:N0} days {survey.Days[0].Date:yyyy-MM-dd} to {survey.Days[^1].Date:yyyy-MM-dd}, {survey.Rows:N0} rows, {survey.Prices:N0} prices"));
    }
}
