namespace DolphinLean.Data.Scans;

/// <summary>
/// Writes day files beside their folder and puts them in its place when all are there, so that a failed build leaves neither
/// half a folder nor days of two builds in one.
/// </summary>
internal sealed class ScanFolderReplacement : IDisposable
{
    private readonly string _folder;
    private readonly string _partial;
    private readonly string _old;

    private ScanFolderReplacement(string folder)
    {
        _folder = folder;
        _partial = folder + ".partial";
        _old = folder + ".old";
    }

    /// <summary>Starts a replacement of <paramref name="folder"/>, which need not exist.</summary>
    /// <exception cref="IOException">The folder holds something that is no day file.</exception>
    public static ScanFolderReplacement Begin(string folder)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        RequireReplaceable(folder);
        var replacement = new ScanFolderReplacement(folder);
        Delete(replacement._partial);
        Directory.CreateDirectory(replacement._partial);
        return replacement;
    }

    /// <summary>Where to write a day.</summary>
    public string PathOf(DateOnly date) => Path.Combine(_partial, ScanFile.NameOf(date));

    /// <summary>Puts the written days in place of the folder.</summary>
    public void Complete()
    {
        Delete(_old);
        if (Directory.Exists(_folder))
            Directory.Move(_folder, _old);
        Directory.Move(_partial, _folder);
        Delete(_old);
    }

    /// <inheritdoc/>
    public void Dispose() => Delete(_partial);

    private static void RequireReplaceable(string folder)
    {
        if (File.Exists(folder))
            throw new IOException($"{folder}: expected a folder or nothing, found a file; choose another target");
        if (!Directory.Exists(folder))
            return;
        var scans = ScanFile.List(folder).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var foreign = Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal).FirstOrDefault(entry => !scans.Contains(entry));
        if (foreign is not null)
            throw new IOException($"{folder}: expected only day files, which a build replaces, found {Path.GetFileName(foreign)}; choose another target");
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
