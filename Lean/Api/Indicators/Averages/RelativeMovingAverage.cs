namespace QuantConnect.Indicators;

/// <summary>Mean of three periods less that of two plus that of one.</summary>
public class RelativeMovingAverage : Indicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Mean of three periods less that of two plus that of one.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    public RelativeMovingAverage(string name, int period)
        : base(name)
    {
        ShortAverage = new SimpleMovingAverage(name + "_Short", period);
        MediumAverage = new SimpleMovingAverage(name + "_Medium", period * 2);
        LongAverage = new SimpleMovingAverage(name + "_Long", period * 3);
    }

    /// <inheritdoc cref="RelativeMovingAverage(string, int)"/>
    public RelativeMovingAverage(int period)
        : this($"RMA({period})", period)
    {
    }

    /// <summary>Mean of the period.</summary>
    public SimpleMovingAverage ShortAverage { get; }

    /// <summary>Mean of two periods.</summary>
    public SimpleMovingAverage MediumAverage { get; }

    /// <summary>Mean of three periods.</summary>
    public SimpleMovingAverage LongAverage { get; }

    /// <inheritdoc/>
    public override bool IsReady => LongAverage.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod => LongAverage.WarmUpPeriod;

    /// <inheritdoc/>
    public override void Reset()
    {
        ShortAverage.Reset();
        MediumAverage.Reset();
        LongAverage.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        ShortAverage.UpdateValue(endTime, value);
        MediumAverage.UpdateValue(endTime, value);
        LongAverage.UpdateValue(endTime, value);
        return LongAverage.CurrentValue - MediumAverage.CurrentValue + ShortAverage.CurrentValue;
    }
}
