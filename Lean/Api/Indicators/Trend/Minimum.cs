namespace QuantConnect.Indicators;

/// <summary>Lowest of the last values; of those there are until the window is full.</summary>
public class Minimum : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Lowest of so many values.</summary>
    public Minimum(int period)
        : base($"MIN({period})", period)
    {
    }

    /// <summary>Lowest of so many values.</summary>
    public Minimum(string name, int period)
        : base(name, period)
    {
    }

    /// <summary>How many values ago the lowest came; the newest of equals.</summary>
    public int PeriodsSinceMinimum { get; private set; }

    /// <inheritdoc/>
    public override bool IsReady => Samples >= Period;

    /// <inheritdoc/>
    public override void Reset()
    {
        PeriodsSinceMinimum = 0;
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    private protected override decimal NextValue(ValueWindow window, DateTime endTime, decimal value)
    {
        if (Samples == 1 || value <= CurrentValue)
        {
            PeriodsSinceMinimum = 0;
            return value;
        }
        if (PeriodsSinceMinimum < Period - 1)
        {
            PeriodsSinceMinimum++;
            return CurrentValue;
        }
        PeriodsSinceMinimum = 0;
        for (var i = 1; i < window.Count; i++)
        {
            if (window[i] < window[PeriodsSinceMinimum]) PeriodsSinceMinimum = i;
        }
        return window[PeriodsSinceMinimum];
    }
}
