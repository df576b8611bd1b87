namespace QuantConnect.Indicators;

/// <summary>Mean of the last four values of a relative vigor index, weighted 1, 2, 2, 1; 0 until there are as many.</summary>
public class RelativeVigorIndexSignal : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly ValueWindow _values = new(3);

    /// <summary>The signal of an index.</summary>
    protected internal RelativeVigorIndexSignal(string name)
        : base(name)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _values.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod => 3;

    /// <inheritdoc/>
    public override void Reset()
    {
        _values.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        var mean = IsReady ? (value + 2 * (_values[0] + _values[1]) + _values[2]) / 6 : 0m;
        _values.Add(value);
        return mean;
    }
}
