namespace DolphinLean.Launcher.Diagnostics;

/// <summary>Whether results could be written, tried out.</summary>
internal static class OutputFolderCheck
{
    /// <summary>Writes and removes a small file in the folder, or in the nearest one above that exists.</summary>
    public static Finding Examine(string folder)
    {
        if (File.Exists(folder))
            return new Finding("output", FindingState.Broken, $"{folder} is a file; choose another folder with --out");
        var nearest = Path.GetFullPath(folder);
        while (!Directory.Exists(nearest) && Path.GetDirectoryName(nearest) is { } parent)
            nearest = parent;
        var probe = Path.Combine(nearest, $".dolphin-probe-{Environment.ProcessId}");
        try
        {
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
                var free = new DriveInfo(nearest).AvailableFreeSpace / 1_000_000;
                return new Finding("output", FindingState.Good, FormattableString.Invariant($"{folder} is writable, {free:N0} MB free"));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Finding("output", FindingState.Broken, $"{folder} can't be written: {fault.Message}; choose another folder with --out");
        }
    }
}
