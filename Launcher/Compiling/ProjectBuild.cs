using System.Diagnostics;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Compiling;

/// <summary>Builds a .NET project with the SDK's own <c>dotnet build</c>.</summary>
internal static class ProjectBuild
{
    /// <summary>Builds the project's release configuration in its own folders.</summary>
    /// <returns>The full path of the assembly.</returns>
    /// <exception cref="CompileException">The build failed; the lines are the build's own.</exception>
    /// <exception cref="InputException">There is no SDK.</exception>
    public static string Build(string project, CancellationToken cancellation)
    {
        using var process = Start(project);
        using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var lines = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        var output = Lines(lines).Concat(Lines(errors.GetAwaiter().GetResult())).Distinct(StringComparer.Ordinal).ToArray();
        if (process.ExitCode != 0)
            throw new CompileException(output.Where(line => !IsAssembly(line)).ToArray());
        return output.Last(IsAssembly);
    }

    private static Process Start(string project)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])
            ["build", project, "-c", "Release", "-nologo", "-v:quiet", "-clp:ErrorsOnly;NoSummary", "-t:Build", "-getProperty:TargetPath"])
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            throw new InputException($"{project}: building a project needs the .NET SDK, and no `dotnet` is on the path: {fault.Message}", fault);
        }
    }

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsAssembly(string line) => Path.IsPathRooted(line) && line.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
}
