using System.Globalization;
using DolphinLean.Benchmarks.Measuring;

namespace DolphinLean.Benchmarks.Bars;

/// <summary>A backtest over bars in a process of its own, whose memory nobody else has touched and whose code nobody has compiled.</summary>
internal static class BarChild
{
    /// <summary>First word of the child's command line.</summary>
    public const string Verb = "bars-once";

    private const string FirstBar = "first bar";

    /// <summary>The child: says when the first bar is there, runs to the end, and prints its peak memory.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        var (symbols, days) = (Number(args[2]), Number(args[3]));
        var figures = BarRun.Once(
            args[0], () => new FrameworkAlgorithm(MinuteMarket.Tickers(symbols), days, BarRun.AlphaOf(args[0]), FirstBarSeen), args[1]);
        output.WriteLine(figures.Outcome.PeakMemoryBytes.ToString(CultureInfo.InvariantCulture));
        return 0;

        void FirstBarSeen()
        {
            output.WriteLine(FirstBar);
            output.Flush();
        }
    }

    /// <summary>Starts a child and waits for its end.</summary>
    /// <returns>Time from the start of the process to the first bar, and the peak memory.</returns>
    /// <exception cref="InvalidOperationException">The child failed.</exception>
    public static (TimeSpan ToFirstBar, long PeakMemoryBytes) Start(string alpha, string folder, int symbols, int days)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var toFirstBar = TimeSpan.Zero;
        var last = "";
        OwnProcess.Run([Verb, alpha, folder, Text(symbols), Text(days)], line =>
        {
            if (line == FirstBar)
                toFirstBar = clock.Elapsed;
            last = line;
        });
        return (toFirstBar, long.Parse(last, CultureInfo.InvariantCulture));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
