namespace QuantConnect.Indicators;

/// <summary>Wilder's smoothing: weight 1 / period, from the mean of the first values on.</summary>
/// <remarks>Source: Wilder, New Concepts in Technical Trading Systems (1978).</remarks>
public class WilderMovingAverage : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly decimal _k;
    private readonly decimal _rest;
    private readonly int _period;
    private readonly SimpleMovingAverage _initial;

    /// <summary>Wilder's smoothing over so many values.</summary>
    public WilderMovingAverage(string name, int period)
        : base(name)
    {
        _period = period;
        _k = 1m / period;
        _rest = 1 - _k;
        _initial = new SimpleMovingAverage(name + "_SMA", period);
    }

    /// <summary>Wilder's smoothing over so many values.</summary>
    public WilderMovingAverage(int period)
        : this($"WWMA{period}", period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples >= _period;

    /// <inheritdoc/>
    public int WarmUpPeriod => _period;

    /// <inheritdoc/>
    public override void Reset()
    {
        _initial.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        if (Samples >= _period) return WideDecimal.WeightedSum(value, _k, CurrentValue, _rest);
        _initial.UpdateValue(endTime, value);
        return _initial.CurrentValue;
    }
}
