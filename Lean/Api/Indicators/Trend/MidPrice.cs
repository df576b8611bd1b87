using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Middle between the highest high and the lowest low of the last bars.</summary>
public class MidPrice : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly Maximum _highest;
    private readonly Minimum _lowest;

    /// <summary>Middle between the highest high and the lowest low of the last bars.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    public MidPrice(string name, int period)
        : base(name)
    {
        _period = period;
        _highest = new Maximum(period);
        _lowest = new Minimum(period);
    }

    /// <inheritdoc cref="MidPrice(string, int)"/>
    public MidPrice(int period)
        : this($"MIDPRICE({period})", period)
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
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _highest.UpdateValue(input.EndTime, input.High);
        _lowest.UpdateValue(input.EndTime, input.Low);
        return (_highest.CurrentValue + _lowest.CurrentValue) / 2;
    }
}
