namespace QuantConnect.Indicators;

/// <summary>Pring's sum of four smoothed rates of change in percent, weighted 1 to 4, and an average of it; 0 until the average is ready.</summary>
public class KnowSureThing : Indicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Pring's sum of four smoothed rates of change in percent, weighted 1 to 4, and an average of it.</summary>
    /// <param name="name">Name.</param>
    /// <param name="roc1Period">Period of the first rate of change.</param>
    /// <param name="roc1MaPeriod">Period of the first average.</param>
    /// <param name="roc2Period">Period of the second rate of change.</param>
    /// <param name="roc2MaPeriod">Period of the second average.</param>
    /// <param name="roc3Period">Period of the third rate of change.</param>
    /// <param name="roc3MaPeriod">Period of the third average.</param>
    /// <param name="roc4Period">Period of the fourth rate of change.</param>
    /// <param name="roc4MaPeriod">Period of the fourth average.</param>
    /// <param name="signalPeriod">Period of the signal.</param>
    /// <param name="movingAverageType">Kind of average.</param>
    public KnowSureThing(
        string name, int roc1Period, int roc1MaPeriod, int roc2Period, int roc2MaPeriod, int roc3Period, int roc3MaPeriod, int roc4Period, int roc4MaPeriod, int signalPeriod, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : base(name)
    {
        WarmUpPeriod = Math.Max(
            Math.Max(roc1Period + roc1MaPeriod, roc2Period + roc2MaPeriod), Math.Max(roc3Period + roc3MaPeriod, roc4Period + roc4MaPeriod));
        MovingAverageType = movingAverageType;
        ROC1 = new RateOfChange(roc1Period);
        ROC2 = new RateOfChange(roc2Period);
        ROC3 = new RateOfChange(roc3Period);
        ROC4 = new RateOfChange(roc4Period);
        ROC1MA = movingAverageType.AsIndicator(name + "_ROC1MA", roc1MaPeriod);
        ROC2MA = movingAverageType.AsIndicator(name + "_ROC2MA", roc2MaPeriod);
        ROC3MA = movingAverageType.AsIndicator(name + "_ROC3MA", roc3MaPeriod);
        ROC4MA = movingAverageType.AsIndicator(name + "_ROC4MA", roc4MaPeriod);
        SignalLine = movingAverageType.AsIndicator(name + "_SignalLine", signalPeriod);
    }

    /// <inheritdoc cref="KnowSureThing(string, int, int, int, int, int, int, int, int, int, MovingAverageType)"/>
    public KnowSureThing(
        int roc1Period, int roc1MaPeriod, int roc2Period, int roc2MaPeriod, int roc3Period, int roc3MaPeriod, int roc4Period, int roc4MaPeriod, int signalPeriod, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : this(
            $"KST({roc1Period},{roc1MaPeriod},{roc2Period},{roc2MaPeriod},{roc3Period},{roc3MaPeriod},{roc4Period},{roc4MaPeriod},{signalPeriod},{movingAverageType})",
            roc1Period, roc1MaPeriod, roc2Period, roc2MaPeriod, roc3Period, roc3MaPeriod, roc4Period, roc4MaPeriod, signalPeriod, movingAverageType)
    {
    }

    /// <summary>Kind of average.</summary>
    public MovingAverageType MovingAverageType { get; }

    /// <summary>The first rate of change.</summary>
    public RateOfChange ROC1 { get; }

    /// <summary>The second rate of change.</summary>
    public RateOfChange ROC2 { get; }

    /// <summary>The third rate of change.</summary>
    public RateOfChange ROC3 { get; }

    /// <summary>The fourth rate of change.</summary>
    public RateOfChange ROC4 { get; }

    /// <summary>Average of the first rate of change in percent.</summary>
    public IndicatorBase<IndicatorDataPoint> ROC1MA { get; }

    /// <summary>Average of the second rate of change in percent.</summary>
    public IndicatorBase<IndicatorDataPoint> ROC2MA { get; }

    /// <summary>Average of the third rate of change in percent.</summary>
    public IndicatorBase<IndicatorDataPoint> ROC3MA { get; }

    /// <summary>Average of the fourth rate of change in percent.</summary>
    public IndicatorBase<IndicatorDataPoint> ROC4MA { get; }

    /// <summary>Average of the sum.</summary>
    public IndicatorBase<IndicatorDataPoint> SignalLine { get; }

    /// <inheritdoc/>
    public override bool IsReady => ROC1MA.IsReady && ROC2MA.IsReady && ROC3MA.IsReady && ROC4MA.IsReady && SignalLine.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        ROC1.Reset();
        ROC2.Reset();
        ROC3.Reset();
        ROC4.Reset();
        ROC1MA.Reset();
        ROC2MA.Reset();
        ROC3MA.Reset();
        ROC4MA.Reset();
        SignalLine.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        Smooth(ROC1, ROC1MA, endTime, value);
        Smooth(ROC2, ROC2MA, endTime, value);
        Smooth(ROC3, ROC3MA, endTime, value);
        Smooth(ROC4, ROC4MA, endTime, value);
        var sum = ROC1MA.CurrentValue + 2 * ROC2MA.CurrentValue + 3 * ROC3MA.CurrentValue + 4 * ROC4MA.CurrentValue;
        return SignalLine.UpdateValue(endTime, sum) ? sum : 0m;
    }

    private static void Smooth(RateOfChange rate, IndicatorBase<IndicatorDataPoint> average, DateTime endTime, decimal value)
    {
        if (rate.UpdateValue(endTime, value)) average.UpdateValue(endTime, 100 * rate.CurrentValue);
    }
}
