namespace QuantConnect.Indicators;

/// <summary>Change against the value of so many values ago; against the first until there are as many.</summary>
public class Momentum : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Change over so many values.</summary>
    public Momentum(int period)
        : base($"MOM({period})", period)
    {
    }

    /// <summary>Change over so many values.</summary>
    public Momentum(string name, int period)
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
    private protected override decimal NextValue(ValueWindow window, DateTime endTime, decimal value) =>
        value - (window.Samples <= window.Size ? window.Oldest : window.MostRecentlyRemoved);
}
