namespace DolphinLean.Launcher.Terminal;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command ran and found defects.</summary>
    public const int ChecksFailed = 1;

    /// <summary>The command line or the input is wrong.</summary>
    public const int BadInput = 2;

    /// <summary>A fault of the program itself (sysexits' EX_SOFTWARE).</summary>
    public const int InternalFault = 70;

    /// <summary>Ended by Ctrl-C, as shells report it.</summary>
    public const int Interrupted = 130;
}
