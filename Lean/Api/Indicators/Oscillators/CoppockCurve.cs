namespace QuantConnect.Indicators;

/// <summary>Weighted mean of the sum of two rates of change in percent; 0 until they are ready.</summary>
public class CoppockCurve : IndicatorBase<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly RateOfChangePercent _short;
    private readonly RateOfChangePercent _long;
    private readonly LinearWeightedMovingAverage _mean;

    /// <summary>Weighted mean of the sum of two rates of change in percent.</summary>
    /// <param name="name">Name.</param>
    /// <param name="shortRocPeriod">Period of the short rate of change.</param>
    /// <param name="longRocPeriod">Period of the long rate of change.</param>
    /// <param name="lwmaPeriod">Period of the mean.</param>
    public CoppockCurve(string name, int shortRocPeriod, int longRocPeriod, int lwmaPeriod)
        : base(name)
    {
        _short = new RateOfChangePercent(shortRocPeriod);
        _long = new RateOfChangePercent(longRocPeriod);
        _mean = new LinearWeightedMovingAverage(lwmaPeriod);
        WarmUpPeriod = Math.Max(_short.WarmUpPeriod, _long.WarmUpPeriod) + lwmaPeriod - 1;
    }

    /// <inheritdoc cref="CoppockCurve(string, int, int, int)"/>
    public CoppockCurve(int shortRocPeriod, int longRocPeriod, int lwmaPeriod)
        : this($"CC({shortRocPeriod},{longRocPeriod},{lwmaPeriod})", shortRocPeriod, longRocPeriod, lwmaPeriod)
    {
    }

    /// <summary>Coppock's curve with periods 11, 14 and 10.</summary>
    public CoppockCurve()
        : this(11, 14, 10)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _mean.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _short.Reset();
        _long.Reset();
        _mean.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        _short.UpdateValue(endTime, value);
        _long.UpdateValue(endTime, value);
        if (!_long.IsReady || !_short.IsReady) return 0m;
        _mean.UpdateValue(endTime, _short.CurrentValue + _long.CurrentValue);
        return _mean.CurrentValue;
    }
}
