using System.Diagnostics;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Builds;

/// <summary>Runs <c>dotnet build</c> as a user's shell would.</summary>
internal static class DotnetBuild
{
    /// <summary>Builds a project.</summary>
    /// <returns>What the build printed.</returns>
    public static string Succeed(string project, string properties, params (string Name, string Value)[] environment)
    {
        var (exitCode, output) = Run(project, properties, environment);
        Assert.That(exitCode, Is.Zero, output);
        return output;
    }

    /// <summary>Builds a project, which must fail.</summary>
    /// <returns>What the build printed.</returns>
    public static string Fail(string project, string properties, params (string Name, string Value)[] environment)
    {
        var (exitCode, output) = Run(project, properties, environment);
        Assert.That(exitCode, Is.Not.Zero, output);
        return output;
    }

    private static (int ExitCode, string Output) Run(string project, string properties, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", ["build", project, $"-p:{properties}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(project),
        };
        // The test host's own MSBuild settings would lead the build to another SDK, and CI's would lock the packages.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment.Remove("CI");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
