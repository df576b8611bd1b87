namespace QuantConnect.Indicators;

/// <summary>Hull's mean: twice the weighted mean of half the period less that of the whole, smoothed over its square root.</summary>
public class HullMovingAverage : IndicatorBase<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly LinearWeightedMovingAverage _fast;
    private readonly LinearWeightedMovingAverage _slow;
    private readonly LinearWeightedMovingAverage _hull;

    /// <summary>Hull's mean.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values, 2 or more.</param>
    /// <exception cref="ArgumentException">The period is below 2.</exception>
    public HullMovingAverage(string name, int period)
        : base(name)
    {
        if (period < 2) throw new ArgumentException($"Hull's mean needs a period of 2 or more, not {period}.", nameof(period));
        _slow = new LinearWeightedMovingAverage(period);
        _fast = new LinearWeightedMovingAverage((int)Math.Round(period * 1d / 2));
        var smoothing = (int)Math.Round(Math.Sqrt(period));
        _hull = new LinearWeightedMovingAverage(smoothing);
        WarmUpPeriod = period + smoothing - 1;
    }

    /// <inheritdoc cref="HullMovingAverage(string, int)"/>
    public HullMovingAverage(int period)
        : this($"HMA({period})", period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _hull.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _slow.Reset();
        _fast.Reset();
        _hull.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        _fast.UpdateValue(endTime, value);
        _slow.UpdateValue(endTime, value);
        if (_fast.IsReady && _slow.IsReady) _hull.UpdateValue(endTime, 2 * _fast.CurrentValue - _slow.CurrentValue);
        return _hull.CurrentValue;
    }
}
