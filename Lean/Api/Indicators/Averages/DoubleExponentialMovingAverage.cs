namespace QuantConnect.Indicators;

/// <summary>An exponential mean with part of its lag taken out by an exponential mean of itself.</summary>
/// <remarks>(1 + v) EMA - v EMA(EMA), with v the volume factor.</remarks>
public class DoubleExponentialMovingAverage : IndicatorBase<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly decimal _volumeFactor;
    private readonly ExponentialMovingAverage _once;
    private readonly ExponentialMovingAverage _twice;

    /// <summary>A double exponential mean.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Period of both exponential means.</param>
    /// <param name="volumeFactor">How much of the lag is taken out, 0 to 1.</param>
    public DoubleExponentialMovingAverage(string name, int period, decimal volumeFactor = 1m)
        : base(name)
    {
        _period = period;
        _volumeFactor = volumeFactor;
        _once = new ExponentialMovingAverage(name + "_1", period);
        _twice = new ExponentialMovingAverage(name + "_2", period);
    }

    /// <inheritdoc cref="DoubleExponentialMovingAverage(string, int, decimal)"/>
    public DoubleExponentialMovingAverage(int period, decimal volumeFactor = 1m)
        : this($"DEMA({period})", period, volumeFactor)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples > 2 * (_period - 1);

    /// <inheritdoc/>
    public int WarmUpPeriod => 1 + 2 * (_period - 1);

    /// <inheritdoc/>
    public override void Reset()
    {
        _once.Reset();
        _twice.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        if (!_once.UpdateValue(endTime, value)) return _once.CurrentValue;
        _twice.UpdateValue(endTime, _once.CurrentValue);
        return (_volumeFactor + 1) * _once.CurrentValue - _volumeFactor * _twice.CurrentValue;
    }
}
