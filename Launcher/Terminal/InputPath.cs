namespace DolphinLean.Launcher.Terminal;

/// <summary>Names a missing file or folder before anything tries to open it.</summary>
internal static class InputPath
{
    /// <summary>The path of a file or folder that exists.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static string Require(string path) =>
        File.Exists(path) || Directory.Exists(path) ? path : throw new InputException($"{path}: no such file or folder");
}
