namespace QuantConnect.Indicators;

/// <summary>3 EMA - 3 EMA(EMA) + EMA(EMA(EMA)); 0 until ready.</summary>
public class TripleExponentialMovingAverage : IndicatorBase<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly ExponentialMovingAverage _once;
    private readonly ExponentialMovingAverage _twice;
    private readonly ExponentialMovingAverage _thrice;

    /// <summary>A triple exponential mean; the period is that of all three means.</summary>
    public TripleExponentialMovingAverage(string name, int period)
        : base(name)
    {
        _period = period;
        _once = new ExponentialMovingAverage(name + "_1", period);
        _twice = new ExponentialMovingAverage(name + "_2", period);
        _thrice = new ExponentialMovingAverage(name + "_3", period);
    }

    /// <inheritdoc cref="TripleExponentialMovingAverage(string, int)"/>
    public TripleExponentialMovingAverage(int period)
        : this($"TEMA({period})", period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _thrice.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod => 3 * (_period - 1) + 1;

    /// <inheritdoc/>
    public override void Reset()
    {
        _once.Reset();
        _twice.Reset();
        _thrice.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        if (_once.UpdateValue(endTime, value)) _twice.UpdateValue(endTime, _once.CurrentValue);
        if (_twice.IsReady) _thrice.UpdateValue(endTime, _twice.CurrentValue);
        return IsReady ? 3m * _once.CurrentValue - 3m * _twice.CurrentValue + _thrice.CurrentValue : 0m;
    }
}
