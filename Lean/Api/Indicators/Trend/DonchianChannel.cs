using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Highest high and lowest low of the last bars. The value is their middle.</summary>
public class DonchianChannel : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Highest high and lowest low of the last bars.</summary>
    /// <param name="name">Name.</param>
    /// <param name="upperPeriod">Period of the highest high.</param>
    /// <param name="lowerPeriod">Period of the lowest low.</param>
    public DonchianChannel(string name, int upperPeriod, int lowerPeriod)
        : base(name)
    {
        WarmUpPeriod = Math.Max(upperPeriod, lowerPeriod);
        UpperBand = new Maximum(name + "_UpperBand", upperPeriod);
        LowerBand = new Minimum(name + "_LowerBand", lowerPeriod);
    }

    /// <inheritdoc cref="DonchianChannel(string, int, int)"/>
    public DonchianChannel(int upperPeriod, int lowerPeriod)
        : this($"DCH({lowerPeriod},{lowerPeriod})", upperPeriod, lowerPeriod)
    {
    }

    /// <summary>Highest high and lowest low of the same period.</summary>
    public DonchianChannel(int period)
        : this(period, period)
    {
    }

    /// <summary>Highest high and lowest low of the same period.</summary>
    public DonchianChannel(string name, int period)
        : this(name, period, period)
    {
    }

    /// <summary>Highest high.</summary>
    public IndicatorBase<IndicatorDataPoint> UpperBand { get; }

    /// <summary>Lowest low.</summary>
    public IndicatorBase<IndicatorDataPoint> LowerBand { get; }

    /// <inheritdoc/>
    public override bool IsReady => UpperBand.IsReady && LowerBand.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        UpperBand.Reset();
        LowerBand.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        UpperBand.UpdateValue(input.EndTime, input.High);
        LowerBand.UpdateValue(input.EndTime, input.Low);
        return (UpperBand.CurrentValue + LowerBand.CurrentValue) / 2;
    }
}
