namespace QuantConnect.Indicators;

/// <summary>Exponential mean of the value plus its change over half the period; 0 until the delayed value is known.</summary>
public class ZeroLagExponentialMovingAverage : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly ExponentialMovingAverage _mean;
    private readonly Delay _delayed;

    /// <summary>Zero-lag exponential mean.</summary>
    public ZeroLagExponentialMovingAverage(string name, int period)
        : base(name, period)
    {
        _mean = new ExponentialMovingAverage(name + "_EMA", period);
        _delayed = new Delay((int)Math.Round((period - 1) / 2.0));
    }

    /// <summary>Zero-lag exponential mean.</summary>
    public ZeroLagExponentialMovingAverage(int period)
        : this($"ZLEMA({period})", period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _delayed.IsReady && _mean.IsReady;

    /// <inheritdoc/>
    public override int WarmUpPeriod => Period + Period / 2;

    /// <inheritdoc/>
    public override void Reset()
    {
        _mean.Reset();
        _delayed.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        if (!_delayed.UpdateValue(endTime, value)) return 0m;
        _mean.UpdateValue(endTime, value + (value - _delayed.CurrentValue));
        return _mean.CurrentValue;
    }
}
