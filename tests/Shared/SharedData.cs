using NUnit.Framework;

namespace DolphinLean.Tests;

/// <summary>Finds the reference data that lies beside a developer's checkout; a user's clone has none, and its tests skip.</summary>
internal static class SharedData
{
    /// <summary>The repository's root: the nearest folder upward that holds the solution.</summary>
    public static string RepositoryRoot { get; } = FindUpward(AppContext.BaseDirectory, "DolphinLean.sln");

    private static string Folder => Path.Combine(Path.GetDirectoryName(RepositoryRoot)!, "shared");

    /// <summary>The full path of a file or folder of the reference data; skips the calling test, with the reason, when it is missing.</summary>
    public static string Require(params string[] parts)
    {
        var path = Path.Combine([Folder, .. parts]);
        if (!File.Exists(path) && !Directory.Exists(path))
            Assert.Ignore($"Reference data is not beside this checkout: {path}");
        return path;
    }

    /// <summary>The full path of a file or folder of the reference data, or null when it is missing: for lists of test cases, which cannot skip.</summary>
    public static string? Find(params string[] parts)
    {
        var path = Path.Combine([Folder, .. parts]);
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    private static string FindUpward(string start, string fileName)
    {
        for (var folder = new DirectoryInfo(start); folder != null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, fileName)))
                return folder.FullName;
        }
        throw new FileNotFoundException($"No {fileName} in any folder above {start}");
    }
}
