namespace QuantConnect.Indicators;

/// <summary>End of the straight line of least squares through the last values. The input itself until ready.</summary>
public class LeastSquaresMovingAverage : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    /// <summary>End of the straight line of least squares through the last values.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    public LeastSquaresMovingAverage(string name, int period)
        : base(name, period)
    {
        Intercept = new Identity(name + "_Intercept");
        Slope = new Identity(name + "_Slope");
    }

    /// <inheritdoc cref="LeastSquaresMovingAverage(string, int)"/>
    public LeastSquaresMovingAverage(int period)
        : this($"LSMA({period})", period)
    {
    }

    /// <summary>The line's value one step before the window.</summary>
    public IndicatorBase<IndicatorDataPoint> Intercept { get; }

    /// <summary>What the line gains in a step.</summary>
    public IndicatorBase<IndicatorDataPoint> Slope { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        Intercept.Reset();
        Slope.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    private protected override decimal NextValue(ValueWindow window, DateTime endTime, decimal value)
    {
        if (!window.IsReady) return value;
        var meanStep = (Period + 1) / 2.0;
        var mean = 0.0;
        for (var i = 1; i <= Period; i++) mean += (double)window[Period - i];
        mean /= Period;
        var covariance = 0.0;
        var variance = 0.0;
        for (var i = 1; i <= Period; i++)
        {
            covariance += (i - meanStep) * ((double)window[Period - i] - mean);
            variance += (i - meanStep) * (i - meanStep);
        }
        var slope = covariance / variance;
        Intercept.UpdateValue(endTime, (decimal)(mean - slope * meanStep));
        Slope.UpdateValue(endTime, (decimal)slope);
        return Intercept.CurrentValue + Slope.CurrentValue * Period;
    }
}
