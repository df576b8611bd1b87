using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Stops of Chande and Kroll: extremes less and plus average true ranges, and the extremes of those. The value is the input's.</summary>
public class ChandeKrollStop : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly AverageTrueRange _range;
    private readonly decimal _ranges;
    private readonly Maximum _highest;
    private readonly Minimum _lowest;

    /// <summary>Stops of Chande and Kroll.</summary>
    /// <param name="name">Name.</param>
    /// <param name="atrPeriod">Period of the range and of the first extremes.</param>
    /// <param name="atrMult">Average true ranges between extreme and stop.</param>
    /// <param name="period">Period of the last extremes.</param>
    /// <param name="movingAverageType">Kind of average.</param>
    public ChandeKrollStop(
        string name, int atrPeriod, decimal atrMult, int period, MovingAverageType movingAverageType = MovingAverageType.Wilders)
        : base(name)
    {
        WarmUpPeriod = atrPeriod + period - 1;
        _range = new AverageTrueRange(atrPeriod, movingAverageType);
        _ranges = atrMult;
        _highest = new Maximum(atrPeriod);
        _lowest = new Minimum(atrPeriod);
        LongStop = new Minimum(name + "_Long", period);
        ShortStop = new Maximum(name + "_Short", period);
    }

    /// <inheritdoc cref="ChandeKrollStop(string, int, decimal, int, MovingAverageType)"/>
    public ChandeKrollStop(int atrPeriod, decimal atrMult, int period, MovingAverageType movingAverageType = MovingAverageType.Wilders)
        : this($"CKS({atrPeriod},{atrMult.ToStringInvariant()},{period})", atrPeriod, atrMult, period, movingAverageType)
    {
    }

    /// <summary>Highest of the stops below the highs.</summary>
    public IndicatorBase<IndicatorDataPoint> ShortStop { get; }

    /// <summary>Lowest of the stops above the lows.</summary>
    public IndicatorBase<IndicatorDataPoint> LongStop { get; }

    /// <inheritdoc/>
    public override bool IsReady => Samples >= WarmUpPeriod;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _range.Reset();
        _highest.Reset();
        _lowest.Reset();
        ShortStop.Reset();
        LongStop.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _range.Update(input);
        _highest.UpdateValue(input.EndTime, input.High);
        _lowest.UpdateValue(input.EndTime, input.Low);
        var distance = _range.CurrentValue * _ranges;
        ShortStop.UpdateValue(input.EndTime, _highest.CurrentValue - distance);
        LongStop.UpdateValue(input.EndTime, _lowest.CurrentValue + distance);
        return input.Value;
    }
}
