namespace QuantConnect.Indicators;

/// <summary>McGinley's dynamic: a mean that follows the faster the further the price is from it. 0 until ready.</summary>
/// <remarks>Next = mean + (value - mean) / (period (value / mean)^4).</remarks>
public class McGinleyDynamic : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly Sum _sum;

    /// <summary>McGinley's dynamic over so many values.</summary>
    public McGinleyDynamic(string name, int period)
        : base(name, period)
    {
        _sum = new Sum(name + "_Sum", period);
    }

    /// <summary>McGinley's dynamic over so many values.</summary>
    public McGinleyDynamic(int period)
        : this($"MGD({period})", period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _sum.IsReady;

    /// <inheritdoc/>
    public override void Reset()
    {
        _sum.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        _sum.UpdateValue(endTime, value);
        if (!IsReady) return 0m;
        if (Samples == Period) return _sum.CurrentValue / Period;
        var mean = CurrentValue;
        if (mean == 0 || value == 0) return mean;
        var ratio = (double)value.SafeDivision(mean);
        if (ratio == 0) return mean;
        return mean + (value - mean).SafeDivision(Period * (decimal)Math.Pow(ratio, 4.0));
    }
}
