using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace DolphinLean.Launcher.Diagnostics;

/// <summary>Runtime, SDK, processor and memory.</summary>
internal static class MachineCheck
{
    private const int RequiredMajor = 10;
    private const long NeededMemoryBytes = 300_000_000;

    /// <summary>One finding each.</summary>
    public static IEnumerable<Finding> Examine()
    {
        var runtime = Environment.Version;
        yield return new Finding("runtime", runtime.Major >= RequiredMajor ? FindingState.Good : FindingState.Broken,
            $"{RuntimeInformation.FrameworkDescription} ({RuntimeInformation.RuntimeIdentifier}); needs {RequiredMajor}.0 or later");
        yield return Sdk();
        yield return new Finding("system", FindingState.Good, $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}");
        yield return new Finding("processor", FindingState.Good,
            string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, SIMD {SimdLevel()}"));
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        yield return new Finding("memory", memory >= NeededMemoryBytes ? FindingState.Good : FindingState.Broken,
            string.Create(CultureInfo.InvariantCulture, $"{memory / 1_000_000:N0} MB to use; a backtest needs {NeededMemoryBytes / 1_000_000:N0} MB"));
    }

    /// <summary>The widest vector unit that the runtime uses.</summary>
    public static string SimdLevel() =>
        Avx512F.IsSupported && Vector512.IsHardwareAccelerated ? "AVX-512"
        : Avx512F.IsSupported ? "AVX-512 (used as 256 bits)"
        : Avx2.IsSupported ? "AVX2"
        : Sse42.IsSupported ? "SSE4.2"
        : AdvSimd.IsSupported ? "NEON"
        : Vector128.IsHardwareAccelerated ? "128 bits"
        : "none";

    private static Finding Sdk()
    {
        var start = new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var version = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0
                ? new Finding("SDK", FindingState.Good, $"dotnet {version}")
                : new Finding("SDK", FindingState.Note, "dotnet --version fails here; the SDK is needed only to build");
        }
        catch (Win32Exception)
        {
            return new Finding("SDK", FindingState.Note, "no dotnet command on the path; the SDK is needed only to build");
        }
    }
}
