namespace DolphinLean.Engine.Results.Folder;

/// <summary>Moves files over those of the same names in another folder; when one move fails, all that went before are undone.</summary>
/// <param name="source">Folder of the new files.</param>
/// <param name="target">Folder that gets them; made when missing.</param>
/// <param name="replaced">Folder that holds the old files meanwhile.</param>
internal sealed class FileSwap(string source, string target, string replaced)
{
    private readonly List<string> _setAside = [];
    private readonly List<string> _installed = [];
    private readonly List<string> _made = [];

    /// <summary>Moves the files.</summary>
    /// <param name="names">Files to move.</param>
    /// <param name="obsolete">Files of the target that go away with the ones replaced.</param>
    public void Run(IReadOnlyList<string> names, IReadOnlyList<string> obsolete)
    {
        Directory.CreateDirectory(target);
        if (Directory.Exists(replaced))
            Directory.Delete(replaced, recursive: true);
        Directory.CreateDirectory(replaced);
        foreach (var folder in names.Concat(obsolete).Select(ResultName.FolderOf).OfType<string>().Distinct())
            MakeFolder(folder);
        try
        {
            foreach (var name in names)
                Install(name);
            foreach (var name in obsolete)
                SetAside(name);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Undo();
            throw;
        }
        Directory.Delete(replaced, recursive: true);
        RemoveEmptyFolders(obsolete);
    }

    private void MakeFolder(string folder)
    {
        var place = Path.Combine(target, folder);
        if (!Directory.Exists(place))
        {
            Directory.CreateDirectory(place);
            _made.Add(place);
        }
        Directory.CreateDirectory(Path.Combine(replaced, folder));
    }

    private void RemoveEmptyFolders(IEnumerable<string> names)
    {
        foreach (var folder in names.Select(ResultName.FolderOf).OfType<string>().Distinct())
        {
            var place = Path.Combine(target, folder);
            if (Directory.Exists(place) && !Directory.EnumerateFileSystemEntries(place).Any())
                Directory.Delete(place);
        }
    }

    private void Install(string name)
    {
        SetAside(name);
        File.Move(Path.Combine(source, name), Path.Combine(target, name));
        _installed.Add(name);
    }

    private void SetAside(string name)
    {
        var place = Path.Combine(target, name);
        if (!File.Exists(place))
            return;
        File.Move(place, Path.Combine(replaced, name));
        _setAside.Add(name);
    }

    private void Undo()
    {
        foreach (var name in _installed)
            File.Delete(Path.Combine(target, name));
        foreach (var name in _setAside)
            File.Move(Path.Combine(replaced, name), Path.Combine(target, name));
        foreach (var folder in _made)
            Directory.Delete(folder);
        Directory.Delete(replaced, recursive: true);
    }
}
