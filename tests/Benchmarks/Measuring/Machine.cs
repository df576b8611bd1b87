using System.Runtime.InteropServices;
using DolphinLean.Launcher.Diagnostics;

namespace DolphinLean.Benchmarks.Measuring;

/// <summary>Says what the figures were measured on.</summary>
internal static class Machine
{
    private const string CpuInfo = "/proc/cpuinfo";

    /// <summary>One line: processor, cores, vector unit, runtime, system.</summary>
    public static void Print(TextWriter output) => output.WriteLine(
        $"{Processor()}, {Environment.ProcessorCount} cores, SIMD {MachineCheck.SimdLevel()}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}");

    private static string Processor() =>
        (File.Exists(CpuInfo) ? File.ReadLines(CpuInfo).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null)
            ?.Split(':', 2)[1].Trim()
        ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER")
        ?? RuntimeInformation.ProcessArchitecture.ToString();
}
