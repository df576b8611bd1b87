using System.Diagnostics;
using DolphinLean.Launcher;

namespace DolphinLean.Tests.Running;

/// <summary>Runs the built program as a process of its own.</summary>
internal static class DolphinProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The program as a user's shell would call it.</summary>
    public static string Program => $"dotnet \"{typeof(DolphinCommand).Assembly.Location}\"";

    /// <summary>Runs a line of shell in a folder and waits for its end.</summary>
    public static CliResult Shell(string line, string folder)
    {
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(line);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(line);
        }
        return new CliResult(process.ExitCode, output.Result, error.Result);
    }
}
