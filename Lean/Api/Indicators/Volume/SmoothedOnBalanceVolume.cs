using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Moving average of the on-balance volume; 0 until ready.</summary>
public class SmoothedOnBalanceVolume : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly IndicatorBase<IndicatorDataPoint> _smoother;

    /// <summary>Moving average of the on-balance volume.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    /// <param name="movingAverageType">Kind of average.</param>
    public SmoothedOnBalanceVolume(string name, int period, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : base(name)
    {
        WarmUpPeriod = period;
        OnBalanceVolume = new OnBalanceVolume();
        _smoother = movingAverageType.AsIndicator($"{name}_{movingAverageType}", period);
    }

    /// <inheritdoc cref="SmoothedOnBalanceVolume(string, int, MovingAverageType)"/>
    public SmoothedOnBalanceVolume(int period, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : this($"SOBV({period})", period, movingAverageType)
    {
    }

    /// <summary>The on-balance volume; it takes bars of trades only.</summary>
    public OnBalanceVolume OnBalanceVolume { get; }

    /// <inheritdoc/>
    public override bool IsReady => _smoother.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _smoother.Reset();
        OnBalanceVolume.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        OnBalanceVolume.Update(input);
        return _smoother.UpdateValue(input.EndTime, OnBalanceVolume.CurrentValue) ? _smoother.CurrentValue : 0m;
    }
}
