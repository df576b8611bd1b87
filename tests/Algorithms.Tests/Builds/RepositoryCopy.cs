using DolphinLean.Tests;

namespace DolphinLean.Algorithms.Tests.Builds;

/// <summary>A copy of the sources that the LEAN CLI would mount, with the CLI's own folders around it, that builds may write into.</summary>
internal sealed class RepositoryCopy : IDisposable
{
    private static readonly string[] Folders = ["Algorithms", "Data", "Indicators", "Lean", "tests/LeanSignatures"];
    private static readonly string[] Outputs = ["bin", "obj"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lean-cli-");

    /// <summary>Copies the sources.</summary>
    public RepositoryCopy()
    {
        Directory.CreateDirectory(Root);
        foreach (var file in Directory.EnumerateFiles(SharedData.RepositoryRoot).Where(IsBuildFile))
            File.Copy(file, this["LeanCLI", Path.GetFileName(file)]);
        foreach (var folder in Folders)
            CopyFolder(Path.Combine(SharedData.RepositoryRoot, folder), Path.Combine(Root, folder));
    }

    /// <summary>Where the CLI mounts the folder of the solution.</summary>
    public string Root => this["LeanCLI"];

    /// <summary>A path in the folder that stands for the container's root.</summary>
    public string this[params string[] parts] => Path.Combine([_folder.FullName, .. parts]);

    public void Dispose() => _folder.Delete(recursive: true);

    private static bool IsBuildFile(string path) => Path.GetExtension(path) is ".props" or ".targets" or ".sln" or ".json" || Path.GetFileName(path) == ".editorconfig";

    private static void CopyFolder(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(source))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(source).Where(folder => !Outputs.Contains(Path.GetFileName(folder))))
            CopyFolder(folder, Path.Combine(target, Path.GetFileName(folder)));
    }
}
