using System.IO.Compression;

namespace DolphinLean.Data.Bars.LeanFolder;

/// <summary>Writes a zip of one text. The same text gives the same bytes.</summary>
internal static class ZipWriter
{
    // A zip's clock starts here; the time of writing would make two runs differ.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a file, replacing an older one.</summary>
    public static void Write(string path, string entry, ReadOnlySpan<byte> text)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        var target = zip.CreateEntry(entry, CompressionLevel.Optimal);
        target.LastWriteTime = EntryTime;
        using var stream = target.Open();
        stream.Write(text);
    }
}
