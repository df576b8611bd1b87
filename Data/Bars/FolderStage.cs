namespace DolphinLean.Data.Bars;

/// <summary>Files written beside a folder that go into it together, so that a failure leaves the folder as it was.</summary>
internal sealed class FolderStage : IDisposable
{
    private readonly string _folder;
    private readonly string _partial;
    private readonly SortedSet<(string Folder, string Pattern)> _replaced = [];
    private bool _isDone;

    /// <summary>Starts a stage of a folder, which need not exist.</summary>
    /// <exception cref="IOException">There is a file of the folder's name.</exception>
    public FolderStage(string folder)
    {
        _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(_folder))
            throw new IOException($"{folder}: expected a folder or nothing, found a file; choose another target");
        _partial = _folder + ".partial";
        Delete(_partial);
        Directory.CreateDirectory(_partial);
    }

    /// <summary>Where to write a file; the folders on the way are made.</summary>
    public string PathOf(string relativePath)
    {
        var path = Path.Combine(_partial, relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Where a file is to be read: as written so far, else as the folder has it.</summary>
    public string CurrentPathOf(string relativePath)
    {
        var staged = Path.Combine(_partial, relativePath);
        return File.Exists(staged) ? staged : Path.Combine(_folder, relativePath);
    }

    /// <summary>Says that files of a name pattern are replaced as a whole: those that the folder has and the stage lacks go.</summary>
    public void Replace(string relativeFolder, string pattern) => _replaced.Add((relativeFolder, pattern));

    /// <summary>Puts the files in place.</summary>
    public void Complete()
    {
        if (!Directory.Exists(_folder))
        {
            Directory.Move(_partial, _folder);
            _isDone = true;
            return;
        }
        foreach (var (folder, pattern) in _replaced)
        {
            var old = Path.Combine(_folder, folder);
            if (!Directory.Exists(old))
                continue;
            foreach (var file in Directory.GetFiles(old, pattern))
                File.Delete(file);
        }
        foreach (var file in Directory.GetFiles(_partial, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_folder, Path.GetRelativePath(_partial, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(file, target, overwrite: true);
        }
        Delete(_partial);
        _isDone = true;
    }

    /// <summary>Removes what was written unless it was put in place.</summary>
    public void Dispose()
    {
        if (!_isDone)
            Delete(_partial);
        _isDone = true;
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
