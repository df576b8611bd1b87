namespace QuantConnect.Indicators;

/// <summary>Highest of the last values; of those there are until the window is full.</summary>
public class Maximum : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Highest of so many values.</summary>
    public Maximum(int period)
        : base($"MAX({period})", period)
    {
    }

    /// <summary>Highest of so many values.</summary>
    public Maximum(string name, int period)
        : base(name, period)
    {
    }

    /// <summary>How many values ago the highest came; the newest of equals.</summary>
    public int PeriodsSinceMaximum { get; private set; }

    /// <inheritdoc/>
    public override bool IsReady => Samples >= Period;

    /// <inheritdoc/>
    public override void Reset()
    {
        PeriodsSinceMaximum = 0;
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    private protected override decimal NextValue(ValueWindow window, DateTime endTime, decimal value)
    {
        if (Samples == 1 || value >= CurrentValue)
        {
            PeriodsSinceMaximum = 0;
            return value;
        }
        if (PeriodsSinceMaximum < Period - 1)
        {
            PeriodsSinceMaximum++;
            return CurrentValue;
        }
        PeriodsSinceMaximum = 0;
        for (var i = 1; i < window.Count; i++)
        {
            if (window[i] > window[PeriodsSinceMaximum]) PeriodsSinceMaximum = i;
        }
        return window[PeriodsSinceMaximum];
    }
}
