namespace DolphinLean.Engine.Results.Folder;

/// <summary>Names of result files: plain, or one folder deep with a slash between.</summary>
internal static class ResultName
{
    private const char Separator = '/';
    private const int MostParts = 2;

    /// <summary>Whether a name stays within the result folder.</summary>
    public static bool IsValid(string name)
    {
        var parts = name.Split(Separator);
        return parts.Length <= MostParts && Array.TrueForAll(parts, part => part.Length > 0 && part is not ("." or "..") && part == Path.GetFileName(part));
    }

    /// <summary>The folder of a name within the result folder, or null.</summary>
    public static string? FolderOf(string name) => name.IndexOf(Separator) is > 0 and var end ? name[..end] : null;

    /// <summary>The name of a file in a folder of results.</summary>
    public static string Of(string root, string file) => Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, Separator);
}
