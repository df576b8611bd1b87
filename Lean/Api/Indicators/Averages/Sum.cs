namespace QuantConnect.Indicators;

/// <summary>Sum of the last values; of those there are until the window is full.</summary>
public class Sum : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private decimal _sum;

    /// <summary>Sum of so many values.</summary>
    public Sum(string name, int period)
        : base(name, period)
    {
    }

    /// <summary>Sum of so many values.</summary>
    public Sum(int period)
        : this($"SUM({period})", period)
    {
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        _sum = 0.0m;
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    private protected override decimal NextValue(ValueWindow window, DateTime endTime, decimal value)
    {
        _sum += value;
        if (window.Samples > window.Size) _sum -= window.MostRecentlyRemoved;
        return _sum;
    }
}
