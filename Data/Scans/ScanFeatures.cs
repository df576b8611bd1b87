namespace DolphinLean.Data.Scans;

/// <summary>The eigenvalue features of one row; NaN while undefined (dolphin.md, Eigenvalue features).</summary>
/// <param name="V50Velocity">One-bar relative change of the largest eigenvalue, 50-bar window.</param>
/// <param name="V150Velocity">The same, 150-bar window.</param>
/// <param name="V300Velocity">The same, 300-bar window.</param>
/// <param name="V750Velocity">The same, 750-bar window.</param>
/// <param name="Instability50">Population standard deviation of the last 20 values of <paramref name="V50Velocity"/>.</param>
/// <param name="Instability150">Population standard deviation of the last 20 values of <paramref name="V150Velocity"/>.</param>
public readonly record struct ScanFeatures(
    double V50Velocity, double V150Velocity, double V300Velocity, double V750Velocity, double Instability50, double Instability150)
{
    /// <summary>v50 − v750, the primary signal (seed 001 §3.1).</summary>
    public double VelDiv => V50Velocity - V750Velocity;
}
