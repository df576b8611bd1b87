namespace QuantConnect.Indicators;

/// <summary>The value of half a period and one ago less the mean of the period.</summary>
public class DetrendedPriceOscillator : IndicatorBase<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly Delay _delayed;
    private readonly SimpleMovingAverage _mean;

    /// <summary>The value of half a period and one ago less the mean of the period.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    public DetrendedPriceOscillator(string name, int period)
        : base(name)
    {
        _delayed = new Delay(period / 2 + 1);
        _mean = new SimpleMovingAverage(period);
        WarmUpPeriod = period;
    }

    /// <inheritdoc cref="DetrendedPriceOscillator(string, int)"/>
    public DetrendedPriceOscillator(int period)
        : this($"DPO({period})", period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _mean.IsReady && _delayed.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _delayed.Reset();
        _mean.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        _delayed.UpdateValue(endTime, value);
        _mean.UpdateValue(endTime, value);
        return _delayed.CurrentValue - _mean.CurrentValue;
    }
}
