using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace DolphinLean.Benchmarks.Replay;

/// <summary>A replay in a process of its own, whose memory nobody else has touched.</summary>
internal static class ReplayChild
{
    /// <summary>First word of the child's command line.</summary>
    public const string Verb = "replay-once";

    /// <summary>The child: replays and prints prices and peak memory.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        var outcome = ReplayRun.Once(args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome.Prices} {outcome.PeakMemoryBytes}"));
        return 0;
    }

    /// <summary>Starts a child and returns what it printed.</summary>
    /// <exception cref="InvalidOperationException">The child failed.</exception>
    public static (long Prices, long PeakMemoryBytes) Start(string market, int days)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Under `dotnet Benchmarks.dll` the process is dotnet itself, which wants the assembly first.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(Assembly.GetExecutingAssembly().Location);
        start.ArgumentList.Add(Verb);
        start.ArgumentList.Add(market);
        start.ArgumentList.Add(days.ToString(CultureInfo.InvariantCulture));
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var words = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"the replay of {days} days of {market} failed: {error.Result}");
        return (long.Parse(words[0], CultureInfo.InvariantCulture), long.Parse(words[1], CultureInfo.InvariantCulture));
    }
}
