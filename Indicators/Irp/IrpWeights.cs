namespace DolphinLean.Indicators.Irp;

/// <summary>The constants of impulse response profiling; the defaults are the champion's (seed 001 §5.2, §5.3).</summary>
/// <param name="LatencyShare">Share of the largest favourable excursion that the latency waits for.</param>
/// <param name="EfficiencyFloor">Added to the adverse excursion, in price units, so that efficiency stays finite.</param>
/// <param name="Efficiency">Weight of log(1 + efficiency) in the score.</param>
/// <param name="Alignment">Weight of the alignment in the score.</param>
/// <param name="Noise">Weight of the noise in the score; it counts against the asset.</param>
/// <param name="NoiseScale">Factor on the noise inside the score.</param>
public readonly record struct IrpWeights(
    double LatencyShare, double EfficiencyFloor, double Efficiency, double Alignment, double Noise, double NoiseScale)
{
    /// <summary>The champion's constants.</summary>
    public static IrpWeights Champion { get; } = new(0.1, 1e-6, 0.5, 0.35, 0.15, 1000);
}
