namespace DolphinLean.Launcher.Terminal;

/// <summary>What a command gets from outside: where to write, the time, and when to stop.</summary>
/// <param name="Output">Takes results.</param>
/// <param name="Error">Takes progress, warnings and errors.</param>
/// <param name="IsInteractive">Whether a person watches <paramref name="Error"/> on a terminal that can redraw.</param>
/// <param name="Clock">Wall-clock time, for progress only.</param>
/// <param name="Cancellation">Signalled by Ctrl-C.</param>
internal sealed record CommandContext(
    TextWriter Output, TextWriter Error, bool IsInteractive, TimeProvider Clock, CancellationToken Cancellation)
{
    /// <summary>Whether a person watches <see cref="Output"/> on a terminal that can redraw.</summary>
    public bool IsOutputInteractive { get; init; }

    /// <summary>The context of a real process.</summary>
    public static CommandContext OfProcess(CancellationToken cancellation)
    {
        var dumb = Environment.GetEnvironmentVariable("TERM") is null or "dumb" && !OperatingSystem.IsWindows();
        var canRedraw = !dumb && Environment.GetEnvironmentVariable("CI") is null;
        return new CommandContext(StandardOutput.Open(), Console.Error, canRedraw && !Console.IsErrorRedirected, TimeProvider.System, cancellation)
        {
            IsOutputInteractive = canRedraw && !Console.IsOutputRedirected,
        };
    }
}
