namespace DolphinLean.Engine.Results.Folder;

/// <summary>
/// A folder that receives results as a whole: files are written into a sibling folder and swapped in at the end. Until then, and
/// after any failure, the target is as it was. Files that no earlier result wrote are left alone.
/// </summary>
public sealed class ResultFolder : IDisposable
{
    private const string PartialSuffix = ".partial";
    private const string ReplacedSuffix = ".replaced";
    private const string LockName = ".lock";
    private const int BufferSize = 1 << 16;

    private readonly string _partial;
    private readonly FileStream _lock;
    private bool _isFinished;

    private ResultFolder(string target, string partial, FileStream heldLock)
    {
        Target = target;
        _partial = partial;
        _lock = heldLock;
    }

    /// <summary>Full path of the folder that gets the results.</summary>
    public string Target { get; }

    /// <summary>Prepares to write results. Leftovers of a run that was killed are removed.</summary>
    /// <param name="path">The folder that gets the results; it need not exist.</param>
    /// <exception cref="IOException">Another run is writing to the same folder, or the path is a file.</exception>
    public static ResultFolder Open(string path)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(target))
            throw new IOException($"{target}: expected a folder for results, found a file; choose another --out.");
        var partial = target + PartialSuffix;
        Directory.CreateDirectory(partial);
        var heldLock = Lock(partial);
        foreach (var leftover in Files(partial))
            File.Delete(Path.Combine(partial, leftover));
        return new ResultFolder(target, partial, heldLock);
    }

    /// <summary>Opens a new result file.</summary>
    /// <param name="fileName">Plain name, or a folder, a slash and a plain name.</param>
    public Stream Create(string fileName)
    {
        if (!ResultName.IsValid(fileName) || fileName == LockName)
            throw new ArgumentException($"Expected a file name of the result folder, found '{fileName}'.", nameof(fileName));
        if (ResultName.FolderOf(fileName) is { } folder)
            Directory.CreateDirectory(Path.Combine(_partial, folder));
        return new FileStream(
            Path.Combine(_partial, fileName), FileMode.CreateNew, FileAccess.Write, FileShare.Read, BufferSize);
    }

    /// <summary>Names of the files written so far, sorted.</summary>
    public IReadOnlyList<string> Written => Files(_partial);

    /// <summary>Swaps the files into the target. All streams must be closed.</summary>
    /// <param name="earlier">Files of an earlier result: those that are not replaced go away.</param>
    public void Commit(IReadOnlyCollection<string> earlier)
    {
        ObjectDisposedException.ThrowIf(_isFinished, this);
        var names = Written;
        new FileSwap(_partial, Target, Target + ReplacedSuffix).Run(names, [.. earlier.Except(names)]);
        RemovePartial();
    }

    /// <summary>Removes what was written and not committed.</summary>
    public void Dispose()
    {
        if (!_isFinished)
            RemovePartial();
    }

    private void RemovePartial()
    {
        _isFinished = true;
        _lock.Dispose();
        Directory.Delete(_partial, recursive: true);
    }

    private static List<string> Files(string partial) =>
        [.. Directory.EnumerateFiles(partial, "*", SearchOption.AllDirectories).Select(file => ResultName.Of(partial, file))
            .Where(name => name != LockName).Order(StringComparer.Ordinal)];

    private static FileStream Lock(string partial)
    {
        try
        {
            return new FileStream(Path.Combine(partial, LockName), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException error)
        {
            throw new IOException(
                $"{partial}: another run is writing results there; wait for it, or choose another --out.", error);
        }
    }
}
