using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Fast less slow average of the bars' middles; 0 until ready.</summary>
public class AwesomeOscillator : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Fast less slow average of the bars' middles.</summary>
    /// <param name="name">Name.</param>
    /// <param name="fastPeriod">Period of the fast average.</param>
    /// <param name="slowPeriod">Period of the slow average.</param>
    /// <param name="type">Kind of average.</param>
    public AwesomeOscillator(string name, int fastPeriod, int slowPeriod, MovingAverageType type = MovingAverageType.Simple)
        : base(name)
    {
        SlowAo = type.AsIndicator(slowPeriod);
        FastAo = type.AsIndicator(fastPeriod);
        WarmUpPeriod = Math.Max(slowPeriod, fastPeriod);
    }

    /// <inheritdoc cref="AwesomeOscillator(string, int, int, MovingAverageType)"/>
    public AwesomeOscillator(int fastPeriod, int slowPeriod, MovingAverageType type = MovingAverageType.Simple)
        : this($"AO({fastPeriod},{slowPeriod},{type})", fastPeriod, slowPeriod, type)
    {
    }

    /// <summary>The slow average.</summary>
    public IndicatorBase<IndicatorDataPoint> SlowAo { get; }

    /// <summary>The fast average.</summary>
    public IndicatorBase<IndicatorDataPoint> FastAo { get; }

    /// <inheritdoc/>
    public override bool IsReady => SlowAo.IsReady && FastAo.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        FastAo.Reset();
        SlowAo.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var middle = (input.High + input.Low) / 2;
        SlowAo.UpdateValue(input.EndTime, middle);
        FastAo.UpdateValue(input.EndTime, middle);
        return IsReady ? FastAo.CurrentValue - SlowAo.CurrentValue : 0m;
    }
}
