namespace QuantConnect.Indicators;

/// <summary>The input of so many points ago; the first one until there are as many.</summary>
public class Delay : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    /// <summary>A delay of so many points.</summary>
    public Delay(int period)
        : this($"DELAY({period})", period)
    {
    }

    /// <summary>A delay of so many points.</summary>
    public Delay(string name, int period)
        : base(name, period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples > Period;

    /// <inheritdoc/>
    public override int WarmUpPeriod => 1 + Period;

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    private protected override decimal NextValue(ValueWindow window, DateTime endTime, decimal value) =>
        IsReady ? window.MostRecentlyRemoved : window.Oldest;
}
