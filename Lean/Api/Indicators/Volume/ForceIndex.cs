using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Moving average of the close's change times volume.</summary>
public class ForceIndex : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly IndicatorBase<IndicatorDataPoint> _smoother;
    private decimal _previousClose;

    /// <summary>Moving average of the close's change times volume.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    /// <param name="movingAverageType">Kind of average.</param>
    public ForceIndex(string name, int period, MovingAverageType movingAverageType = MovingAverageType.Exponential)
        : base(name)
    {
        _smoother = movingAverageType.AsIndicator($"{name}_{movingAverageType}", period);
        WarmUpPeriod = period + 1;
    }

    /// <inheritdoc cref="ForceIndex(string, int, MovingAverageType)"/>
    public ForceIndex(int period, MovingAverageType movingAverageType = MovingAverageType.Exponential)
        : this($"FI({period})", period, movingAverageType)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _smoother.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _smoother.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(TradeBar input)
    {
        if (Samples > 1) _smoother.UpdateValue(input.EndTime, (input.Close - _previousClose) * input.Volume);
        _previousClose = input.Close;
        return _smoother.CurrentValue;
    }
}
