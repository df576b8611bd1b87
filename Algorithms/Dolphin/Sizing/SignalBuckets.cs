using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Signal;

namespace DolphinLean.Algorithms.Dolphin.Sizing;

/// <summary>Sorts signals into buckets by their strength (seed 001 §6.3).</summary>
public sealed class SignalBuckets
{
    private readonly VelDivSignal _signal;
    private readonly double _extreme;
    private readonly double _moderate;

    /// <summary>Buckets between these thresholds.</summary>
    public SignalBuckets(VelDivSignal signal, SignalParameters thresholds, LayerParameters layers)
    {
        _signal = signal;
        _extreme = thresholds.Extreme * layers.ExtremeBucketFactor;
        _moderate = (thresholds.Threshold + thresholds.Extreme) / 2;
    }

    /// <summary>The bucket of a vel_div.</summary>
    public SignalBucket Of(double velDiv) =>
        _signal.IsAtOrBeyond(velDiv, _extreme) ? SignalBucket.Extreme
        : _signal.IsExtreme(velDiv) ? SignalBucket.Strong
        : _signal.IsAtOrBeyond(velDiv, _moderate) ? SignalBucket.Moderate
        : SignalBucket.Weak;
}
