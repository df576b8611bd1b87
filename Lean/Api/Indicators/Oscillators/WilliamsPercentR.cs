using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Where the close lies between the highest high, 0, and the lowest low, -100; 0 until ready.</summary>
public class WilliamsPercentR : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Where the close lies between the highest high, 0, and the lowest low, -100.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    public WilliamsPercentR(string name, int period)
        : base(name)
    {
        Maximum = new Maximum(name + "_Max", period);
        Minimum = new Minimum(name + "_Min", period);
        WarmUpPeriod = period;
    }

    /// <inheritdoc cref="WilliamsPercentR(string, int)"/>
    public WilliamsPercentR(int period)
        : this($"WILR({period})", period)
    {
    }

    /// <summary>Highest high.</summary>
    public Maximum Maximum { get; }

    /// <summary>Lowest low.</summary>
    public Minimum Minimum { get; }

    /// <inheritdoc/>
    public override bool IsReady => Maximum.IsReady && Minimum.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        Maximum.Reset();
        Minimum.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        Minimum.UpdateValue(input.EndTime, input.Low);
        Maximum.UpdateValue(input.EndTime, input.High);
        if (!IsReady) return 0m;
        var range = Maximum.CurrentValue - Minimum.CurrentValue;
        return range == 0 ? 0m : -100m * (Maximum.CurrentValue - input.Close) / range;
    }
}
