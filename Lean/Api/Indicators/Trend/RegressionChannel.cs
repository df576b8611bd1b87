namespace QuantConnect.Indicators;

/// <summary>A line of least squares with bands of so many standard deviations around its end. The value is the end of the line.</summary>
public class RegressionChannel : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly StandardDeviation _deviation;

    /// <summary>A line of least squares with bands of so many standard deviations around its end.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    /// <param name="k">Standard deviations from the line to a band.</param>
    public RegressionChannel(string name, int period, decimal k)
        : base(name)
    {
        _deviation = new StandardDeviation(period);
        LinearRegression = new LeastSquaresMovingAverage(name + "_LinearRegression", period);
        LowerChannel = LinearRegression.Minus(_deviation.Times(k), name + "_LowerChannel");
        UpperChannel = LinearRegression.Plus(_deviation.Times(k), name + "_UpperChannel");
        WarmUpPeriod = period;
    }

    /// <inheritdoc cref="RegressionChannel(string, int, decimal)"/>
    public RegressionChannel(int period, decimal k)
        : this($"RC({period},{k.ToStringInvariant()})", period, k)
    {
    }

    /// <summary>The line.</summary>
    public LeastSquaresMovingAverage LinearRegression { get; }

    /// <summary>The end of the line plus k standard deviations.</summary>
    public IndicatorBase<IndicatorDataPoint> UpperChannel { get; }

    /// <summary>The end of the line less k standard deviations.</summary>
    public IndicatorBase<IndicatorDataPoint> LowerChannel { get; }

    /// <summary>The line's value one step before the window.</summary>
    public IndicatorBase<IndicatorDataPoint> Intercept => LinearRegression.Intercept;

    /// <summary>What the line gains in a step.</summary>
    public IndicatorBase<IndicatorDataPoint> Slope => LinearRegression.Slope;

    /// <inheritdoc/>
    public override bool IsReady => _deviation.IsReady && LinearRegression.IsReady && UpperChannel.IsReady && LowerChannel.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _deviation.Reset();
        LinearRegression.Reset();
        LowerChannel.Reset();
        UpperChannel.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        _deviation.UpdateValue(endTime, value);
        LinearRegression.UpdateValue(endTime, value);
        return LinearRegression.CurrentValue;
    }
}
