using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Moving average of the true range, the first bar's own range included.</summary>
/// <remarks>Source: Wilder, New Concepts in Technical Trading Systems (1978).</remarks>
public class AverageTrueRange : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly IndicatorBase<IndicatorDataPoint> _smoother;

    /// <summary>Average true range.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Period of the average.</param>
    /// <param name="movingAverageType">Kind of average.</param>
    public AverageTrueRange(string name, int period, MovingAverageType movingAverageType = MovingAverageType.Wilders)
        : base(name)
    {
        WarmUpPeriod = period;
        TrueRange = new TrueRange(name);
        _smoother = movingAverageType.AsIndicator($"{name}_{movingAverageType}", period).Of(TrueRange, false);
    }

    /// <inheritdoc cref="AverageTrueRange(string, int, MovingAverageType)"/>
    public AverageTrueRange(int period, MovingAverageType movingAverageType = MovingAverageType.Wilders)
        : this($"ATR({period})", period, movingAverageType)
    {
    }

    /// <summary>The true range of each bar.</summary>
    public IndicatorBase<IBaseDataBar> TrueRange { get; }

    /// <inheritdoc/>
    public override bool IsReady => _smoother.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _smoother.Reset();
        TrueRange.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        TrueRange.Update(input);
        return _smoother.CurrentValue;
    }
}
