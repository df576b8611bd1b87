namespace QuantConnect.Indicators;

/// <summary>Rate of change of a triple exponential smoothing, in percent.</summary>
public class Trix : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly ExponentialMovingAverage _once;
    private readonly ExponentialMovingAverage _twice;
    private readonly ExponentialMovingAverage _thrice;
    private readonly RateOfChangePercent _rate;

    /// <summary>Rate of change of a triple exponential smoothing, in percent.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    public Trix(string name, int period)
        : base(name)
    {
        _period = period;
        _once = new ExponentialMovingAverage(name + "_1", period);
        _twice = new ExponentialMovingAverage(name + "_2", period);
        _thrice = new ExponentialMovingAverage(name + "_3", period);
        _rate = new RateOfChangePercent(name + "_ROCP1", 1);
    }

    /// <inheritdoc cref="Trix(string, int)"/>
    public Trix(int period)
        : this($"TRIX({period})", period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _rate.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod => 3 * (_period - 1) + _rate.WarmUpPeriod;

    /// <inheritdoc/>
    public override void Reset()
    {
        _once.Reset();
        _twice.Reset();
        _thrice.Reset();
        _rate.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        if (_once.UpdateValue(endTime, value)) _twice.UpdateValue(endTime, _once.CurrentValue);
        if (_twice.IsReady) _thrice.UpdateValue(endTime, _twice.CurrentValue);
        if (_thrice.IsReady) _rate.UpdateValue(endTime, _thrice.CurrentValue);
        return _rate.CurrentValue;
    }
}
