namespace DolphinLean.Engine.Results.Folder;

/// <summary>Moves files over those of the same names in another folder; when one move fails, all that went before are undone.</summary>
/// <param name="source">Folder of the new files.</param>
/// <param name="target">Folder that gets them; made when missing.</param>
/// <param name="replaced">Folder that holds the old files meanwhile.</param>
internal sealed class FileSwap(string source, string target, string replaced)
{
    public void Run(IReadOnlyList<string> names)
    {
        Directory.CreateDirectory(target);
        if (Directory.Exists(replaced))
            Directory.Delete(replaced, recursive: true);
        Directory.CreateDirectory(replaced);
        var moved = 0;
        try
        {
            foreach (var name in names)
            {
                var old = Path.Combine(target, name);
                if (File.Exists(old))
                    File.Move(old, Path.Combine(replaced, name), overwrite: true);
                moved++;
                File.Move(Path.Combine(source, name), old);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Undo(names.Take(moved));
            throw;
        }
        Directory.Delete(replaced, recursive: true);
    }

    private void Undo(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            var old = Path.Combine(replaced, name);
            if (File.Exists(old))
                File.Move(old, Path.Combine(target, name), overwrite: true);
            else
                File.Delete(Path.Combine(target, name));
        }
        Directory.Delete(replaced, recursive: true);
    }
}
