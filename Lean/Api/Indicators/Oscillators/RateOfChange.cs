namespace QuantConnect.Indicators;

/// <summary>Change against the value of so many values ago, as a fraction of it; against the first until there are as many.</summary>
public class RateOfChange : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Rate of change over so many values.</summary>
    public RateOfChange(int period)
        : base($"ROC({period})", period)
    {
    }

    /// <summary>Rate of change over so many values.</summary>
    public RateOfChange(string name, int period)
        : base(name, period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples > Period;

    /// <inheritdoc/>
    public override int WarmUpPeriod => Period + 1;

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    private protected override decimal NextValue(ValueWindow window, DateTime endTime, decimal value)
    {
        var before = window.Samples <= window.Size ? window.Oldest : window.MostRecentlyRemoved;
        return before == 0 ? 0m : (value - before) / before;
    }
}
