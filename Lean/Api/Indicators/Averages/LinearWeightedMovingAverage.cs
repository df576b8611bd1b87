namespace QuantConnect.Indicators;

/// <summary>Mean with weights that fall by equal steps from the newest value to the oldest; 0 until ready.</summary>
public class LinearWeightedMovingAverage : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly int _sumOfWeights;

    /// <summary>Weighted mean of so many values.</summary>
    public LinearWeightedMovingAverage(string name, int period)
        : base(name, period)
    {
        _sumOfWeights = period * (period + 1) / 2;
    }

    /// <summary>Weighted mean of so many values.</summary>
    public LinearWeightedMovingAverage(int period)
        : this($"LWMA({period})", period)
    {
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    private protected override decimal NextValue(ValueWindow window, DateTime endTime, decimal value)
    {
        if (!window.IsReady) return 0m;
        var sum = 0m;
        for (var i = 0; i < window.Size; i++) sum += (window.Size - i) * window[i];
        return sum / _sumOfWeights;
    }
}
