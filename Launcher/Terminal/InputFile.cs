namespace DolphinLean.Launcher.Terminal;

/// <summary>Names a missing input before anything tries to open it.</summary>
internal static class InputFile
{
    /// <summary>The path of a file that exists.</summary>
    /// <exception cref="InputException">There is none, or it is a folder.</exception>
    public static string Require(string path) =>
        File.Exists(path) ? path
        : Directory.Exists(path) ? throw new InputException($"{path} is a folder; expected a file")
        : throw new InputException($"{path}: no such file");

    /// <summary>The path of a folder that exists.</summary>
    /// <exception cref="InputException">There is none, or it is a file.</exception>
    public static string RequireFolder(string path) =>
        Directory.Exists(path) ? path
        : File.Exists(path) ? throw new InputException($"{path} is a file; expected a folder")
        : throw new InputException($"{path}: no such folder");
}
