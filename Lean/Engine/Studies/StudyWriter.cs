using DolphinLean.Engine.Results.Folder;

namespace DolphinLean.Engine.Studies;

/// <summary>Writes a study's files into a folder, all or none.</summary>
public static class StudyWriter
{
    /// <summary>Name of the page for people.</summary>
    public const string PageName = "study.html";

    /// <summary>Writes <c>study.html</c>, <c>candidates.csv</c>, <c>windows.csv</c> and <c>days.csv</c>.</summary>
    /// <param name="path">The folder; it need not exist.</param>
    /// <param name="report">The study.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Write(string path, StudyReport report)
    {
        using var folder = ResultFolder.Open(path);
        Write(folder, PageName, stream => StudyPage.Write(stream, report));
        Write(folder, "candidates.csv", stream => StudyCsv.WriteCandidates(stream, report));
        Write(folder, "windows.csv", stream => StudyCsv.WriteWindows(stream, report));
        Write(folder, "days.csv", stream => StudyCsv.WriteDays(stream, report));
        folder.Commit([]);
    }

    private static void Write(ResultFolder folder, string name, Action<Stream> write)
    {
        using var stream = folder.Create(name);
        write(stream);
    }
}
