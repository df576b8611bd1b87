using System.Globalization;

namespace DolphinLean.Benchmarks.Replay;

/// <summary>Replays a market again and again in one process, for a profiler: <c>replay-loop MARKET DAYS RUNS THREADS [NAME=VALUE …]</c>.</summary>
internal static class ReplayLoop
{
    /// <summary>First word of the command line.</summary>
    public const string Verb = "replay-loop";

    /// <summary>Prints each run's rate; the first ones pay for the compiler.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        var days = int.Parse(args[1], CultureInfo.InvariantCulture);
        var threads = int.Parse(args[3], CultureInfo.InvariantCulture);
        for (var run = 0; run < int.Parse(args[2], CultureInfo.InvariantCulture); run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var outcome = ReplayRun.InMemory(args[0], days, threads, args[4..]);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{outcome.Prices / outcome.SecondsStepping / 1e6:0.0} M prices/s stepping, {outcome.Prices / (outcome.SecondsStepping + outcome.SecondsReading) / 1e6:0.0} M in all, {outcome.Trades} trades, {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.00} s of processors"));
        }
        return 0;
    }
}
