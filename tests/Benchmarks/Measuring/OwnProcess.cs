using System.Diagnostics;
using System.Reflection;

namespace DolphinLean.Benchmarks.Measuring;

/// <summary>Runs this program again in a fresh process.</summary>
internal static class OwnProcess
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">Its command line.</param>
    /// <param name="take">Gets each line as it is printed.</param>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static void Run(IReadOnlyList<string> arguments, Action<string> take)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Under `dotnet Benchmarks.dll` the process is dotnet itself, which wants the assembly first.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(Assembly.GetExecutingAssembly().Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        while (process.StandardOutput.ReadLine() is { } line)
            take(line);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', arguments)} failed: {error.Result}");
    }
}
