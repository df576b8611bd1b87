namespace QuantConnect.Indicators;

/// <summary>Middle between the highest and the lowest of the last values.</summary>
public class MidPoint : IndicatorBase<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly Maximum _highest;
    private readonly Minimum _lowest;

    /// <summary>Middle between the highest and the lowest of the last values.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    public MidPoint(string name, int period)
        : base(name)
    {
        _period = period;
        _highest = new Maximum(period);
        _lowest = new Minimum(period);
    }

    /// <inheritdoc cref="MidPoint(string, int)"/>
    public MidPoint(int period)
        : this($"MIDPOINT({period})", period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples >= _period;

    /// <inheritdoc/>
    public int WarmUpPeriod => _period;

    /// <inheritdoc/>
    public override void Reset()
    {
        _highest.Reset();
        _lowest.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        _highest.UpdateValue(endTime, value);
        _lowest.UpdateValue(endTime, value);
        return (_highest.CurrentValue + _lowest.CurrentValue) / 2;
    }
}
