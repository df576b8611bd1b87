using DolphinLean.Algorithms.Dolphin;
using DolphinLean.Data.Scans;

namespace DolphinLean.Launcher.Scans;

/// <summary>Lays day files where LEAN's run of a scan algorithm looks for them.</summary>
internal static class LeanScans
{
    /// <summary>Copies the days into a LEAN data folder. Days that lie there and are not among them go: a scan needs the bars of its day.</summary>
    public static void Copy(IEnumerable<ScanFile> days, string dataFolder)
    {
        var folder = Path.Combine(dataFolder, EigenScan.DefaultFolder);
        Directory.CreateDirectory(folder);
        var stale = ScanFile.List(folder).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var day in days)
        {
            var target = Path.Combine(folder, ScanFile.NameOf(day.Date));
            var partial = target + ".partial";
            File.Copy(day.Path, partial, overwrite: true);
            File.Move(partial, target, overwrite: true);
            stale.Remove(target);
        }
        foreach (var path in stale)
            File.Delete(path);
    }
}
