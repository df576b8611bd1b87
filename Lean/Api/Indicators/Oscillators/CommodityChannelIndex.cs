using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Distance of the typical price from its average in mean absolute deviations, over 0.015.</summary>
/// <remarks>Source: Lambert, Commodity Channel Index (1980).</remarks>
public class CommodityChannelIndex : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private const decimal Scale = 0.015m;

    /// <summary>Distance of the typical price from its average in mean absolute deviations, over 0.015.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    /// <param name="movingAverageType">Kind of average.</param>
    public CommodityChannelIndex(string name, int period, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : base(name)
    {
        WarmUpPeriod = period;
        MovingAverageType = movingAverageType;
        TypicalPriceAverage = movingAverageType.AsIndicator(name + "_TypicalPriceAvg", period);
        TypicalPriceMeanDeviation = new MeanAbsoluteDeviation(name + "_TypicalPriceMAD", period);
    }

    /// <inheritdoc cref="CommodityChannelIndex(string, int, MovingAverageType)"/>
    public CommodityChannelIndex(int period, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : this($"CCI({period})", period, movingAverageType)
    {
    }

    /// <summary>Kind of average.</summary>
    public MovingAverageType MovingAverageType { get; }

    /// <summary>Average of (high + low + close) / 3.</summary>
    public IndicatorBase<IndicatorDataPoint> TypicalPriceAverage { get; }

    /// <summary>Mean absolute deviation of (high + low + close) / 3.</summary>
    public IndicatorBase<IndicatorDataPoint> TypicalPriceMeanDeviation { get; }

    /// <inheritdoc/>
    public override bool IsReady => TypicalPriceAverage.IsReady && TypicalPriceMeanDeviation.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        TypicalPriceAverage.Reset();
        TypicalPriceMeanDeviation.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var price = (input.High + input.Low + input.Close) / 3.0m;
        TypicalPriceAverage.UpdateValue(input.EndTime, price);
        TypicalPriceMeanDeviation.UpdateValue(input.EndTime, price);
        var deviation = Scale * TypicalPriceMeanDeviation.CurrentValue;
        return deviation == 0m ? 0.0m : (price - TypicalPriceAverage.CurrentValue).SafeDivision(deviation, CurrentValue);
    }
}
