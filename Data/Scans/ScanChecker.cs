namespace DolphinLean.Data.Scans;

/// <summary>Finds every defect of a folder of scans (dolphin.md, Scan files) without running anything on it.</summary>
public static class ScanChecker
{
    /// <summary>Checks a folder, or the days in a range of it.</summary>
    /// <param name="folder">Where the day files lie.</param>
    /// <param name="start">First UTC day; null for the first there is.</param>
    /// <param name="end">Last UTC day, inclusive; null for the last there is.</param>
    /// <param name="progress">Told the days checked so far; null for none.</param>
    /// <returns>The defects: first those of names and footers, then those of rows, each in date order. Empty when all is well.</returns>
    public static IReadOnlyList<ScanDefect> Check(
        string folder, DateOnly? start = null, DateOnly? end = null, IProgress<int>? progress = null)
    {
        var survey = ScanSurvey.Of(folder, start, end);
        var decoder = new ScanDecoder();
        var day = new ScanDay();
        var checkedDays = 0;
        foreach (var file in survey.Days)
        {
            decoder.Decode(file, day);
            progress?.Report(++checkedDays);
        }
        // Both passes look at the columns; a defect is reported once.
        return [.. survey.Defects, .. decoder.Defects.Except(survey.Defects)];
    }
}
