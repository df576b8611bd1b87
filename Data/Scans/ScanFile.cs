using System.Globalization;

namespace DolphinLean.Data.Scans;

/// <summary>A day file: <c>YYYY-MM-DD.parquet</c>.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Date">The UTC day that its name gives.</param>
public sealed record ScanFile(string Path, DateOnly Date)
{
    /// <summary>The pattern that day files match.</summary>
    public const string Pattern = "*.parquet";

    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>First millisecond of the day, Unix, UTC.</summary>
    public long StartMs => new DateTimeOffset(Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds();

    /// <summary>The name of a day's file.</summary>
    public static string NameOf(DateOnly date) => date.ToString(DateFormat, CultureInfo.InvariantCulture) + ".parquet";

    /// <summary>The day files of a folder in date order; files whose names are no dates are not scans.</summary>
    public static IReadOnlyList<ScanFile> List(string folder)
    {
        var files = new List<ScanFile>();
        foreach (var path in Directory.EnumerateFiles(folder, Pattern))
        {
            var name = System.IO.Path.GetFileNameWithoutExtension(path);
            if (DateOnly.TryParseExact(name, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                files.Add(new ScanFile(path, date));
        }
        files.Sort((left, right) => left.Date.CompareTo(right.Date));
        return files;
    }
}
