using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Simple mean of high less low.</summary>
public class AverageRange : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly SimpleMovingAverage _mean;

    /// <summary>Simple mean of high less low.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    public AverageRange(string name, int period)
        : base(name)
    {
        _mean = new SimpleMovingAverage(name + "_SMA", period);
    }

    /// <inheritdoc cref="AverageRange(string, int)"/>
    public AverageRange(int period)
        : this($"AR({period})", period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _mean.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod => _mean.WarmUpPeriod;

    /// <inheritdoc/>
    public override void Reset()
    {
        _mean.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _mean.UpdateValue(input.EndTime, input.High - input.Low);
        return _mean.CurrentValue;
    }
}
