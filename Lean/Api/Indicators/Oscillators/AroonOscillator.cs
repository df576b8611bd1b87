using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>How recent the highest high is less how recent the lowest low is, -100 to 100.</summary>
public class AroonOscillator : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>How recent the highest high is less how recent the lowest low is, -100 to 100.</summary>
    /// <param name="name">Name.</param>
    /// <param name="upPeriod">Bars back to look for the highest high.</param>
    /// <param name="downPeriod">Bars back to look for the lowest low.</param>
    public AroonOscillator(string name, int upPeriod, int downPeriod)
        : base(name)
    {
        var highest = new Maximum(name + "_Max", upPeriod + 1);
        var lowest = new Minimum(name + "_Min", downPeriod + 1);
        AroonUp = new ValueFunction(
            name + "_AroonUp",
            (time, high) =>
            {
                highest.UpdateValue(time, high);
                return 100m * (upPeriod - highest.PeriodsSinceMaximum) / upPeriod;
            },
            () => highest.IsReady,
            highest.Reset);
        AroonDown = new ValueFunction(
            name + "_AroonDown",
            (time, low) =>
            {
                lowest.UpdateValue(time, low);
                return 100m * (downPeriod - lowest.PeriodsSinceMinimum) / downPeriod;
            },
            () => lowest.IsReady,
            lowest.Reset);
        WarmUpPeriod = 1 + Math.Max(upPeriod, downPeriod);
    }

    /// <inheritdoc cref="AroonOscillator(string, int, int)"/>
    public AroonOscillator(int upPeriod, int downPeriod)
        : this($"AROON({upPeriod},{downPeriod})", upPeriod, downPeriod)
    {
    }

    /// <summary>100 where this bar's high is the highest, 0 where it came the whole period ago.</summary>
    public IndicatorBase<IndicatorDataPoint> AroonUp { get; }

    /// <summary>100 where this bar's low is the lowest, 0 where it came the whole period ago.</summary>
    public IndicatorBase<IndicatorDataPoint> AroonDown { get; }

    /// <inheritdoc/>
    public override bool IsReady => AroonUp.IsReady && AroonDown.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        AroonUp.Reset();
        AroonDown.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        AroonUp.UpdateValue(input.EndTime, input.High);
        AroonDown.UpdateValue(input.EndTime, input.Low);
        return AroonUp.CurrentValue - AroonDown.CurrentValue;
    }
}
