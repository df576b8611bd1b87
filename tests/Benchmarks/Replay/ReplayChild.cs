using System.Globalization;
using DolphinLean.Benchmarks.Measuring;

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
        string[] words = [];
        OwnProcess.Run([Verb, market, days.ToString(CultureInfo.InvariantCulture)], line => words = line.Split(' '));
        return (long.Parse(words[0], CultureInfo.InvariantCulture), long.Parse(words[1], CultureInfo.InvariantCulture));
    }
}
