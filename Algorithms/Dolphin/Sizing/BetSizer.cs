using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Signal;

namespace DolphinLean.Algorithms.Dolphin.Sizing;

/// <summary>Sizes a bet from the signal's strength and the alpha layers (seed 001 §6.1, §6.2, §6.4).</summary>
public sealed class BetSizer
{
    private readonly VelDivSignal _signal;
    private readonly SizingParameters _sizing;
    private readonly SignalBuckets _buckets;
    private readonly AlphaLayers _layers;

    /// <summary>A sizer with these parameters.</summary>
    public BetSizer(DolphinParameters parameters)
    {
        _signal = new VelDivSignal(parameters.Signal);
        _sizing = parameters.Sizing;
        _buckets = new SignalBuckets(_signal, parameters.Signal, parameters.Layers);
        _layers = new AlphaLayers(parameters.Layers, parameters.Signal.Direction);
    }

    /// <summary>The size of a bet.</summary>
    /// <param name="velDiv">Current vel_div.</param>
    /// <param name="velDivTrend">Its trend (dolphin.md, Signal).</param>
    /// <param name="statistics">Results so far.</param>
    public BetSize Size(double velDiv, double velDivTrend, WinStatistics statistics)
    {
        var strength = _signal.Strength(velDiv);
        var bucket = _buckets.Of(velDiv);
        var leverage = _sizing.MinLeverage
            + Math.Pow(strength, _sizing.LeverageConvexity) * (_sizing.MaxLeverage - _sizing.MinLeverage);

        var isExtreme = _signal.IsExtreme(velDiv);
        var confidence = (isExtreme ? _sizing.ExtremeConfidence : _sizing.NormalConfidence) / _sizing.ConfidenceScale;
        var extremeBoost = isExtreme ? _sizing.ExtremeBoost : 1.0;
        var trend = _layers.TrendMultiplier(velDivTrend);
        var boost = _layers.BucketBoost(statistics, bucket);
        var streak = _layers.StreakMultiplier(statistics);
        var baseFraction = _sizing.MinFraction + strength * (_sizing.MaxFraction - _sizing.MinFraction);
        var fraction = baseFraction * confidence * extremeBoost * trend * boost * streak;
        return new(
            strength, bucket, leverage, Math.Clamp(fraction, _sizing.MinFraction, _sizing.MaxFraction), trend, boost, streak);
    }
}
