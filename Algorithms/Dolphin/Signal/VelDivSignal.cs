using DolphinLean.Algorithms.Dolphin.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Signal;

/// <summary>
/// The eigenvalue velocity divergence as a signal (seed 001 §4.1, §6.1). The long side mirrors the short one, so all tests are made on
/// vel_div times the direction. An undefined vel_div (NaN) is no signal.
/// </summary>
public sealed class VelDivSignal
{
    private readonly SignalParameters _parameters;
    private readonly double _threshold;
    private readonly double _extreme;

    /// <summary>A signal with these thresholds.</summary>
    public VelDivSignal(SignalParameters parameters)
    {
        _parameters = parameters;
        _threshold = parameters.Direction * parameters.Threshold;
        _extreme = parameters.Direction * parameters.Extreme;
    }

    /// <summary>Whether vel_div lies strictly beyond the threshold.</summary>
    public bool IsBeyondThreshold(double velDiv) => _parameters.Direction * velDiv > _threshold;

    /// <summary>Whether vel_div is at or beyond the extreme threshold.</summary>
    public bool IsExtreme(double velDiv) => _parameters.Direction * velDiv >= _extreme;

    /// <summary>Whether vel_div is at or beyond a level of the same sign as the thresholds.</summary>
    public bool IsAtOrBeyond(double velDiv, double level) => _parameters.Direction * velDiv >= _parameters.Direction * level;

    /// <summary>Where vel_div lies between threshold (0) and extreme (1), clamped.</summary>
    public double Strength(double velDiv) =>
        IsExtreme(velDiv) ? 1.0 : Math.Clamp((_parameters.Direction * velDiv - _threshold) / (_extreme - _threshold), 0.0, 1.0);

    /// <summary>The insight's confidence, 0.50 to 0.90 for the champion.</summary>
    public double Confidence(double velDiv) => _parameters.ConfidenceFloor + Strength(velDiv) * _parameters.ConfidenceSpan;
}
