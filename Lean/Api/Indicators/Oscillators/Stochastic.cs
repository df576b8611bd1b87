using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Where the close lies between the lowest low and the highest high, 0 to 100, and two averages of it. The value is the fast one.</summary>
/// <remarks>A bar without range gives 0 and does not enter the averages, as in LEAN.</remarks>
public class Stochastic : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly Maximum _highest;
    private readonly Minimum _lowest;
    private readonly Sum _sumFast;
    private readonly Sum _sumK;

    /// <summary>Where the close lies between the lowest low and the highest high, 0 to 100, and two averages of it.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Period of the extremes.</param>
    /// <param name="kPeriod">Period of K, an average of the fast value.</param>
    /// <param name="dPeriod">Period of D, an average of K.</param>
    public Stochastic(string name, int period, int kPeriod, int dPeriod)
        : base(name)
    {
        _highest = new Maximum(name + "_Max", period);
        _lowest = new Minimum(name + "_Min", period);
        _sumFast = new Sum(name + "_SumFastK", kPeriod);
        _sumK = new Sum(name + "_SumD", dPeriod);
        FastStoch = new FunctionalIndicator<IBaseDataBar>(name + "_FastStoch", NextFast, _ => _highest.IsReady);
        StochK = new FunctionalIndicator<IBaseDataBar>(name + "_StochK", NextK, _ => _sumFast.IsReady);
        StochD = new FunctionalIndicator<IBaseDataBar>(name + "_StochD", _ => NextD(), _ => _sumK.IsReady);
        WarmUpPeriod = period + kPeriod + dPeriod - 2;
    }

    /// <inheritdoc cref="Stochastic(string, int, int, int)"/>
    public Stochastic(int period, int kPeriod, int dPeriod)
        : this($"STO({period},{kPeriod},{dPeriod})", period, kPeriod, dPeriod)
    {
    }

    /// <summary>Where the close lies between the extremes; 0 until there are enough bars.</summary>
    public IndicatorBase<IBaseDataBar> FastStoch { get; }

    /// <summary>Average of the fast value; 0 until ready.</summary>
    public IndicatorBase<IBaseDataBar> StochK { get; }

    /// <summary>Average of K; 0 until ready.</summary>
    public IndicatorBase<IBaseDataBar> StochD { get; }

    /// <inheritdoc/>
    public override bool IsReady => FastStoch.IsReady && StochK.IsReady && StochD.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        FastStoch.Reset();
        StochK.Reset();
        StochD.Reset();
        _highest.Reset();
        _lowest.Reset();
        _sumFast.Reset();
        _sumK.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _highest.UpdateValue(input.EndTime, input.High);
        _lowest.UpdateValue(input.EndTime, input.Low);
        FastStoch.Update(input);
        StochK.Update(input);
        StochD.Update(input);
        return FastStoch.CurrentValue;
    }

    private decimal NextFast(IBaseDataBar input)
    {
        if (!_highest.IsReady) return 0m;
        var range = _highest.CurrentValue - _lowest.CurrentValue;
        if (range == 0m) return 0m;
        var place = (input.Close - _lowest.CurrentValue) / range;
        _sumFast.UpdateValue(input.EndTime, place);
        return place * 100;
    }

    private decimal NextK(IBaseDataBar input)
    {
        if (!_sumFast.IsReady) return 0m;
        var average = _sumFast.CurrentValue / _sumFast.Period;
        _sumK.UpdateValue(input.EndTime, average);
        return average * 100;
    }

    private decimal NextD() => _sumK.IsReady ? _sumK.CurrentValue / _sumK.Period * 100 : 0m;
}
