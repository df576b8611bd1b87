namespace DolphinLean.Benchmarks.Measuring;

/// <summary>What a benchmark may use.</summary>
/// <param name="Quick">Small sizes and one run each.</param>
/// <param name="CacheFolder">Keeps generated markets between runs.</param>
/// <param name="SharedFolder">Folder of real market data, or null.</param>
/// <param name="Log">Takes progress.</param>
internal sealed record BenchmarkSettings(bool Quick, string CacheFolder, string? SharedFolder, TextWriter Log)
{
    /// <summary>Measured runs of which the median counts.</summary>
    public int Runs => Quick ? 1 : 3;

    /// <summary>Part of a goal of vector loops that stands on this machine: half where 512-bit vectors are missing.</summary>
    public static double VectorShare => System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated ? 1 : 0.5;
}
