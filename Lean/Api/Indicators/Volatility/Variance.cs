namespace QuantConnect.Indicators;

/// <summary>Variance of the last values (of the population); of those there are until the window is full, 0 for one.</summary>
public class Variance : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private decimal _sum;
    private decimal _sumOfSquares;

    /// <summary>Variance of so many values.</summary>
    public Variance(int period)
        : this($"VAR({period})", period)
    {
    }

    /// <summary>Variance of so many values.</summary>
    public Variance(string name, int period)
        : base(name, period)
    {
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        _sum = 0m;
        _sumOfSquares = 0m;
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    private protected override decimal NextValue(ValueWindow window, DateTime endTime, decimal value)
    {
        _sum += value;
        _sumOfSquares += value * value;
        // As in LEAN: with a period of 1 the first value stays in the sums for good.
        if (Samples < 2) return 0m;
        var count = Math.Min(Period, Samples);
        var mean = _sum / count;
        var meanOfSquares = _sumOfSquares / count;
        if (count == Period)
        {
            var leaving = window[Period - 1];
            _sum -= leaving;
            _sumOfSquares -= leaving * leaving;
        }
        return Math.Max(0m, meanOfSquares - mean * mean);
    }
}
