namespace QuantConnect.Indicators;

/// <summary>Logarithm of the value over that of so many values ago; over the first until there are as many.</summary>
/// <remarks>Ready one value early, as in LEAN.</remarks>
public class LogReturn : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Logarithmic return over so many values.</summary>
    public LogReturn(string name, int period)
        : base(name, period)
    {
    }

    /// <summary>Logarithmic return over so many values.</summary>
    public LogReturn(int period)
        : base($"LOGR({period})", period)
    {
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    private protected override decimal NextValue(ValueWindow window, DateTime endTime, decimal value)
    {
        var before = window.Samples <= window.Size ? window.Oldest : window.MostRecentlyRemoved;
        var result = Math.Log((double)value.SafeDivision(before));
        return double.IsInfinity(result) ? 0m : result.SafeDecimalCast();
    }
}
