using DolphinLean.Indicators.Spectral;

namespace DolphinLean.Data.Scans;

/// <summary>
/// Turns rows of prices into scan features, one row at a time: the same class serves <c>data build-scans</c> and live trading.
/// </summary>
/// <remarks>
/// The assets are fixed at construction, by number; one that is not trading yet has missing prices (not positive, or not finite)
/// and joins each window once it is complete there. Nothing is allocated per row. Not thread-safe.
/// </remarks>
public sealed class ScanBuilder
{
    /// <summary>Values of a velocity that an instability spans (dolphin.md).</summary>
    public const int InstabilityLength = 20;

    private static readonly int[] WindowLengths = [50, 150, 300, 750];

    private readonly EigenvalueTracker _tracker;
    private readonly double[] _eigenvalues = new double[WindowLengths.Length];
    private readonly double[] _velocities = new double[WindowLengths.Length];
    private readonly RollingDeviation _instability50 = new(InstabilityLength);
    private readonly RollingDeviation _instability150 = new(InstabilityLength);

    /// <summary>Starts with no history.</summary>
    /// <param name="assets">Prices in a row; at least 1.</param>
    public ScanBuilder(int assets)
    {
        _tracker = new EigenvalueTracker(assets, WindowLengths);
        _eigenvalues.AsSpan().Fill(double.NaN);
    }

    /// <summary>Returns in each window: 50, 150, 300, 750.</summary>
    public static ReadOnlySpan<int> Windows => WindowLengths;

    /// <summary>Prices in a row.</summary>
    public int Assets => _tracker.Assets;

    /// <summary>The largest eigenvalue of each window at the last row; NaN where undefined.</summary>
    public ReadOnlySpan<double> Eigenvalues => _eigenvalues;

    /// <summary>Appends one row of prices and computes its features.</summary>
    /// <param name="prices">One price per asset, in a fixed order.</param>
    /// <param name="features">The row's features.</param>
    public void Add(ReadOnlySpan<double> prices, out ScanFeatures features)
    {
        var velocities = _velocities.AsSpan();
        _eigenvalues.CopyTo(velocities);
        _tracker.Add(prices, _eigenvalues);
        for (var i = 0; i < velocities.Length; i++)
            velocities[i] = _eigenvalues[i] / velocities[i] - 1;
        features = new ScanFeatures(
            velocities[0], velocities[1], velocities[2], velocities[3],
            _instability50.Add(velocities[0]), _instability150.Add(velocities[1]));
    }
}
