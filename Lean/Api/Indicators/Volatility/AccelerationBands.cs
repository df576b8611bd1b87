using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>A moving average of the close between averages of widened highs and lows. The value is the middle.</summary>
public class AccelerationBands : IndicatorBase<IBaseDataBar>, IIndicatorWarmUpPeriodProvider
{
    private readonly decimal _width;

    /// <summary>A moving average of the close between averages of widened highs and lows.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Period of the averages.</param>
    /// <param name="width">How far the bands are widened.</param>
    /// <param name="movingAverageType">Kind of average.</param>
    public AccelerationBands(string name, int period, decimal width, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : base(name)
    {
        WarmUpPeriod = period;
        _width = width;
        MovingAverageType = movingAverageType;
        MiddleBand = movingAverageType.AsIndicator(name + "_MiddleBand", period);
        LowerBand = movingAverageType.AsIndicator(name + "_LowerBand", period);
        UpperBand = movingAverageType.AsIndicator(name + "_UpperBand", period);
    }

    /// <inheritdoc cref="AccelerationBands(string, int, decimal, MovingAverageType)"/>
    public AccelerationBands(int period, decimal width, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : this($"ABANDS({period},{width.ToStringInvariant()},{movingAverageType})", period, width, movingAverageType)
    {
    }

    /// <summary>Bands of width 4 around a simple mean.</summary>
    public AccelerationBands(int period)
        : this(period, 4)
    {
    }

    /// <summary>Kind of average.</summary>
    public MovingAverageType MovingAverageType { get; }

    /// <summary>Average of the close.</summary>
    public IndicatorBase<IndicatorDataPoint> MiddleBand { get; }

    /// <summary>Average of high (1 + width (high - low) / (high + low)).</summary>
    public IndicatorBase<IndicatorDataPoint> UpperBand { get; }

    /// <summary>Average of low (1 - width (high - low) / (high + low)).</summary>
    public IndicatorBase<IndicatorDataPoint> LowerBand { get; }

    /// <inheritdoc/>
    public override bool IsReady => MiddleBand.IsReady && LowerBand.IsReady && UpperBand.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        MiddleBand.Reset();
        LowerBand.Reset();
        UpperBand.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var widening = _width * (input.High - input.Low).SafeDivision(input.High + input.Low);
        LowerBand.UpdateValue(input.EndTime, input.Low * (1 - widening));
        UpperBand.UpdateValue(input.EndTime, input.High * (1 + widening));
        MiddleBand.UpdateValue(input.EndTime, input.Close);
        return MiddleBand.CurrentValue;
    }
}
