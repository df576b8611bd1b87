using System.Globalization;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Scans;

/// <summary>What the names and footers of a folder's day files tell without reading a row: days, rows, columns, and their defects.</summary>
public sealed class ScanSurvey
{
    /// <summary>A day may be shorter than the median day by this share.</summary>
    private const double ShortDayTolerance = 0.05;

    private readonly List<ScanDefect> _defects = [];
    private readonly List<ScanFile> _days = [];

    private ScanSurvey(string folder) => Folder = folder;

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The readable day files in the range, in date order.</summary>
    public IReadOnlyList<ScanFile> Days => _days;

    /// <summary>Rows of all days in the range.</summary>
    public long Rows { get; private set; }

    /// <summary>Prices of all days in the range: rows times assets.</summary>
    public long Prices { get; private set; }

    /// <summary>Whether a day of the range has no row.</summary>
    internal bool HasEmptyDays { get; private set; }

    /// <summary>Defects of the range, in date order.</summary>
    public IReadOnlyList<ScanDefect> Defects => _defects;

    /// <summary>Surveys a folder.</summary>
    /// <param name="folder">Where the day files lie.</param>
    /// <param name="start">First day of interest; null for the first there is.</param>
    /// <param name="end">Last day of interest, inclusive; null for the last there is.</param>
    /// <remarks>
    /// The median day is that of the whole folder, and its first and last day may be short, whatever the range; so a day is short
    /// or not independently of the range that is run.
    /// </remarks>
    public static ScanSurvey Of(string folder, DateOnly? start = null, DateOnly? end = null)
    {
        var survey = new ScanSurvey(folder);
        var files = Directory.Exists(folder) ? ScanFile.List(folder) : [];
        var inRange = files.Where(file => !(file.Date < start) && !(file.Date > end)).ToList();
        if (inRange.Count == 0)
        {
            survey._defects.Add(new ScanDefect(ScanDefectKind.EmptyFolder, folder, null, null, EmptyText(folder, files, start, end)));
            return survey;
        }
        survey.Read(files, inRange);
        return survey;
    }

    private void Read(IReadOnlyList<ScanFile> files, List<ScanFile> inRange)
    {
        var rows = new Dictionary<ScanFile, int>();
        var unreadable = new Dictionary<ScanFile, ScanDefect>();
        foreach (var file in files)
        {
            try
            {
                using var table = TableFile.Open(file.Path);
                rows[file] = checked((int)table.RowCount);
                if (file.Date >= inRange[0].Date && file.Date <= inRange[^1].Date
                    && ScanColumns.Find(table.Schema, file.Path, _defects) is { } columns)
                {
                    Rows += rows[file];
                    Prices += (long)rows[file] * columns.AssetNames.Count;
                }
            }
            catch (InvalidDataException e)
            {
                unreadable[file] = ScanDefect.Unreadable(file.Path, e);
            }
        }
        var median = Median(rows.Values);
        var expected = inRange[0].Date;
        foreach (var file in inRange)
        {
            for (; expected < file.Date; expected = expected.AddDays(1))
                _defects.Add(MissingDay(expected));
            expected = file.Date.AddDays(1);
            if (unreadable.TryGetValue(file, out var defect))
            {
                _defects.Add(defect);
                continue;
            }
            _days.Add(file);
            HasEmptyDays |= rows[file] == 0;
            if (file != files[0] && file != files[^1] && rows[file] < (1 - ShortDayTolerance) * median)
                _defects.Add(ShortDay(file, rows[file], median));
        }
    }

    private ScanDefect MissingDay(DateOnly date) => new(
        ScanDefectKind.MissingDay, Path.Combine(Folder, ScanFile.NameOf(date)), null, null,
        "expected a file for this day, found none");

    private static ScanDefect ShortDay(ScanFile file, int rows, double median) => new(
        ScanDefectKind.ShortDay, file.Path, rows, null,
        string.Create(CultureInfo.InvariantCulture, $"expected about {median} rows as on the median day, found {rows}: the day ends early or has holes"));

    private static double Median(IEnumerable<int> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2.0;
    }

    private static string EmptyText(string folder, IReadOnlyList<ScanFile> files, DateOnly? start, DateOnly? end)
    {
        if (!Directory.Exists(folder))
            return "expected a folder of scan files, found nothing at this path";
        if (files.Count == 0)
            return "expected day files named YYYY-MM-DD.parquet, found none";
        return string.Create(CultureInfo.InvariantCulture,
            $"expected days from {start:yyyy-MM-dd} to {end:yyyy-MM-dd}, found {files[0].Date:yyyy-MM-dd} to {files[^1].Date:yyyy-MM-dd}");
    }
}
