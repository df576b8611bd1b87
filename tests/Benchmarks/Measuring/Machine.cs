using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DolphinLean.Launcher.Diagnostics;

namespace DolphinLean.Benchmarks.Measuring;

/// <summary>Says what the figures were measured on.</summary>
internal static class Machine
{
    private const string CpuInfo = "/proc/cpuinfo";
    private const int Rounds = 20_000_000;
    private const int CyclesPerRound = 8;

    /// <summary>
    /// One line: processor, cores, the clock it has to spare, vector unit, runtime, system. A shared machine's clock may halve from one
    /// minute to the next; figures of two runs compare only where the clocks do.
    /// </summary>
    public static void Print(TextWriter output) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{Processor()}, {Environment.ProcessorCount} cores, {SpareGigahertz():0.0} GHz to spare, SIMD {MachineCheck.SimdLevel()}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}"));

    /// <summary>Cycles of a chain in which each operation waits for the one before, by the wall clock: the best of five tries.</summary>
    private static double SpareGigahertz()
    {
        var best = 0d;
        for (var run = 0; run < 5; run++)
        {
            var started = Stopwatch.GetTimestamp();
            var sum = Chain(Rounds, run);
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            best = Math.Max(best, sum == 0 ? 0 : (double)Rounds * CyclesPerRound / seconds / 1e9);
        }
        return best;
    }

    // Multiplying by an odd number and adding cannot be folded, nor begun before the last one is done: 3 + 1 cycles, twice.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static ulong Chain(int rounds, int seed)
    {
        var value = (ulong)seed + 1;
        for (var i = 0; i < rounds; i++)
            value = (value * 0x9E3779B97F4A7C15UL + 1) * 0xBF58476D1CE4E5B9UL + 1;
        return value | 1;
    }

    private static string Processor() =>
        (File.Exists(CpuInfo) ? File.ReadLines(CpuInfo).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null)
            ?.Split(':', 2)[1].Trim()
        ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER")
        ?? RuntimeInformation.ProcessArchitecture.ToString();
}
