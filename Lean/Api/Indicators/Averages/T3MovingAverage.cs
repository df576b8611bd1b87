namespace QuantConnect.Indicators;

/// <summary>Tillson's T3: three double exponential means, one of the other.</summary>
public class T3MovingAverage : IndicatorBase<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly DoubleExponentialMovingAverage _first;
    private readonly DoubleExponentialMovingAverage _second;
    private readonly DoubleExponentialMovingAverage _third;

    /// <summary>Tillson's T3.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Period of all means.</param>
    /// <param name="volumeFactor">How much of the lag is taken out, 0 to 1.</param>
    public T3MovingAverage(string name, int period, decimal volumeFactor = 0.7m)
        : base(name)
    {
        _period = period;
        _first = new DoubleExponentialMovingAverage(name + "_1", period, volumeFactor);
        _second = new DoubleExponentialMovingAverage(name + "_2", period, volumeFactor);
        _third = new DoubleExponentialMovingAverage(name + "_3", period, volumeFactor);
    }

    /// <inheritdoc cref="T3MovingAverage(string, int, decimal)"/>
    public T3MovingAverage(int period, decimal volumeFactor = 0.7m)
        : this($"T3({period},{volumeFactor.ToStringInvariant()})", period, volumeFactor)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples > 6 * (_period - 1);

    /// <inheritdoc/>
    public int WarmUpPeriod => 1 + 6 * (_period - 1);

    /// <inheritdoc/>
    public override void Reset()
    {
        _first.Reset();
        _second.Reset();
        _third.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        if (!_first.UpdateValue(endTime, value)) return _first.CurrentValue;
        if (!_second.UpdateValue(endTime, _first.CurrentValue)) return _second.CurrentValue;
        _third.UpdateValue(endTime, _second.CurrentValue);
        return _third.CurrentValue;
    }
}
