using DolphinLean.Launcher;

namespace DolphinLean.Tests.Running;

/// <summary>Runs the command line inside the test process.</summary>
internal static class Cli
{
    public static CliResult Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = DolphinCommand.Run(args, output, error);
        return new CliResult(exitCode, output.ToString(), error.ToString());
    }
}
