namespace DolphinLean.Launcher.Diagnostics;

/// <summary>Looks at everything a run depends on.</summary>
internal static class Doctor
{
    /// <summary>All findings, in reading order.</summary>
    /// <param name="data">Folder of scan files; may be missing.</param>
    /// <param name="output">Folder for results; may be missing.</param>
    public static IReadOnlyList<Finding> Examine(string data, string output) =>
    [
        .. MachineCheck.Examine(),
        .. CodecCheck.Examine(),
        AlgorithmCheck.Examine(),
        DataFolderCheck.Examine(data),
        OutputFolderCheck.Examine(output),
    ];
}
