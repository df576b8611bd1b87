namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>What <c>compute_irp_nb</c> returns (seed 001 §5.2): price units for mfe and mae, squared price units for noise.</summary>
internal sealed record SeedIrpMetrics(double Mfe, double Mae, double Efficiency, double Alignment, double Noise, int Latency);
