using DolphinLean.Algorithms.Dolphin.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Breaker;

/// <summary>Scale 1: counts bearish signals of the external factors and turns them into the base boost (seed 001 §10.2).</summary>
public sealed class BaseBoost
{
    private readonly BreakerParameters _parameters;

    /// <summary>A boost with these limits.</summary>
    public BaseBoost(BreakerParameters parameters) => _parameters = parameters;

    /// <summary>The sum of the signals' weights. A missing factor has none; fear has one only beside another factor's.</summary>
    public double Signals(in ExternalFactors factors)
    {
        var p = _parameters;
        var others = Below(factors.Funding, p.FundingVeryBearish, p.FundingBearish)
            + Below(-factors.Dvol, -p.DvolExtreme, -p.DvolElevated)
            + Below(factors.Taker, p.TakerSelling, p.TakerMild);
        return others > 0 ? others + Below(factors.FearGreed, p.ExtremeFear, p.Fear) : others;
    }

    /// <summary>The boost of a sum of weights.</summary>
    public double Of(double signals) =>
        signals >= _parameters.MinSignals ? 1.0 + _parameters.BoostGain * Math.Log(1.0 + signals) : 1.0;

    // NaN is below nothing.
    private double Below(double value, double outer, double inner) =>
        value < outer ? _parameters.FullSignal : value < inner ? _parameters.HalfSignal : 0;
}
