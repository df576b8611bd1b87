namespace QuantConnect.Indicators;

/// <summary>A moving average with bands of so many standard deviations around it. The value is the input itself.</summary>
/// <remarks>Once ready, the indicator has no new value where the standard deviation is 0, as %B has none then.</remarks>
public class BollingerBands : Indicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Bollinger bands.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Period of average and standard deviation.</param>
    /// <param name="k">Standard deviations from the middle to a band.</param>
    /// <param name="movingAverageType">Kind of average.</param>
    public BollingerBands(string name, int period, decimal k, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : base(name)
    {
        WarmUpPeriod = period;
        MovingAverageType = movingAverageType;
        StandardDeviation = new StandardDeviation(name + "_StandardDeviation", period);
        MiddleBand = movingAverageType.AsIndicator(name + "_MiddleBand", period);
        LowerBand = MiddleBand.Minus(StandardDeviation.Times(k), name + "_LowerBand");
        UpperBand = MiddleBand.Plus(StandardDeviation.Times(k), name + "_UpperBand");
        var width = UpperBand.Minus(LowerBand);
        BandWidth = width.Over(MiddleBand).Times(new ConstantIndicator<IndicatorDataPoint>("ct", 100m), name + "_BandWidth");
        Price = new Identity(name + "_Close");
        PercentB = Price.Minus(LowerBand).Over(width, name + "_%B");
    }

    /// <inheritdoc cref="BollingerBands(string, int, decimal, MovingAverageType)"/>
    public BollingerBands(int period, decimal k, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : this($"BB({period},{k.ToStringInvariant()})", period, k, movingAverageType)
    {
    }

    /// <summary>Kind of average.</summary>
    public MovingAverageType MovingAverageType { get; }

    /// <summary>Standard deviation of the input.</summary>
    public IndicatorBase<IndicatorDataPoint> StandardDeviation { get; }

    /// <summary>Moving average of the input.</summary>
    public IndicatorBase<IndicatorDataPoint> MiddleBand { get; }

    /// <summary>The middle plus k standard deviations.</summary>
    public IndicatorBase<IndicatorDataPoint> UpperBand { get; }

    /// <summary>The middle less k standard deviations.</summary>
    public IndicatorBase<IndicatorDataPoint> LowerBand { get; }

    /// <summary>Distance of the bands in percent of the middle.</summary>
    public IndicatorBase<IndicatorDataPoint> BandWidth { get; }

    /// <summary>Where the input lies: 0 on the lower band, 1 on the upper.</summary>
    public IndicatorBase<IndicatorDataPoint> PercentB { get; }

    /// <summary>The input.</summary>
    public IndicatorBase<IndicatorDataPoint> Price { get; }

    /// <inheritdoc/>
    public override bool IsReady => MiddleBand.IsReady && UpperBand.IsReady && LowerBand.IsReady && BandWidth.IsReady && PercentB.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        StandardDeviation.Reset();
        MiddleBand.Reset();
        UpperBand.Reset();
        LowerBand.Reset();
        BandWidth.Reset();
        PercentB.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override IndicatorResult ValidateAndComputeNextValue(IndicatorDataPoint input)
    {
        var value = ComputeNextValue(input);
        return new IndicatorResult(value, Status);
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override IndicatorStatus Advance(DateTime endTime, decimal value, out decimal next)
    {
        next = NextValue(endTime, value);
        return Status;
    }

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        StandardDeviation.UpdateValue(endTime, value);
        MiddleBand.UpdateValue(endTime, value);
        Price.UpdateValue(endTime, value);
        return value;
    }

    private IndicatorStatus Status => IsReady && StandardDeviation.CurrentValue == 0 ? IndicatorStatus.MathError : IndicatorStatus.Success;
}
