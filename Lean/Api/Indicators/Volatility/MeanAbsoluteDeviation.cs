namespace QuantConnect.Indicators;

/// <summary>Mean distance of the last values from their mean; 0 for one value.</summary>
public class MeanAbsoluteDeviation : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Mean absolute deviation of so many values.</summary>
    public MeanAbsoluteDeviation(int period)
        : this($"MAD({period})", period)
    {
    }

    /// <summary>Mean absolute deviation of so many values.</summary>
    public MeanAbsoluteDeviation(string name, int period)
        : base(name, period)
    {
        Mean = new SimpleMovingAverage($"{name}_Mean", period);
    }

    /// <summary>Mean of the values.</summary>
    public IndicatorBase<IndicatorDataPoint> Mean { get; }

    /// <inheritdoc/>
    public override bool IsReady => Samples >= Period;

    /// <inheritdoc/>
    public override void Reset()
    {
        Mean.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    private protected override decimal NextValue(ValueWindow window, DateTime endTime, decimal value)
    {
        Mean.UpdateValue(endTime, value);
        if (Samples < 2) return 0m;
        var mean = Mean.CurrentValue;
        var sum = 0m;
        for (var i = 0; i < window.Count; i++) sum += Math.Abs(window[i] - mean);
        return sum / window.Count;
    }
}
