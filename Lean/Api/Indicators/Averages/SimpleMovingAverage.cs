namespace QuantConnect.Indicators;

/// <summary>Mean of the last values; of those there are until the window is full.</summary>
public class SimpleMovingAverage : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Mean of so many values.</summary>
    public SimpleMovingAverage(string name, int period)
        : base(name, period)
    {
        RollingSum = new Sum(name + "_Sum", period);
    }

    /// <summary>Mean of so many values.</summary>
    public SimpleMovingAverage(int period)
        : this($"SMA({period})", period)
    {
    }

    /// <summary>Sum of the values.</summary>
    public IndicatorBase<IndicatorDataPoint> RollingSum { get; }

    /// <inheritdoc/>
    public override bool IsReady => RollingSum.IsReady;

    /// <inheritdoc/>
    public override void Reset()
    {
        RollingSum.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        RollingSum.UpdateValue(endTime, value);
        return RollingSum.CurrentValue / Math.Min(Samples, Period);
    }
}
