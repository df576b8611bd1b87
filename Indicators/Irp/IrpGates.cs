namespace DolphinLean.Indicators.Irp;

/// <summary>What an asset must meet to be ranked at all (seed 001 §5.4).</summary>
/// <param name="MaxNoise">Highest noise, squared price units.</param>
/// <param name="MaxLatencyBars">Longest latency.</param>
/// <param name="MinAlignment">Least alignment, 0 to 1.</param>
public readonly record struct IrpGates(double MaxNoise, int MaxLatencyBars, double MinAlignment)
{
    /// <summary>The champion's gates.</summary>
    public static IrpGates Champion { get; } = new(500, 20, 0.20);

    /// <summary>Whether the response passes every gate.</summary>
    public bool Pass(in ImpulseResponse response) =>
        !(response.Noise > MaxNoise || response.LatencyBars > MaxLatencyBars || response.Alignment < MinAlignment);
}
