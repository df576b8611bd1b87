using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Average rise of the highs over the sum of it and the average fall of the lows, 0 to 1; 0 until ready.</summary>
public class DeMarkerIndicator : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly IndicatorBase<IndicatorDataPoint> _rises;
    private readonly IndicatorBase<IndicatorDataPoint> _falls;
    private decimal _previousHigh;
    private decimal _previousLow;

    /// <summary>Average rise of the highs over the sum of it and the average fall of the lows, 0 to 1.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    /// <param name="type">Kind of average.</param>
    public DeMarkerIndicator(string name, int period, MovingAverageType type = MovingAverageType.Simple)
        : base(name)
    {
        WarmUpPeriod = period;
        _rises = type.AsIndicator(period);
        _falls = type.AsIndicator(period);
    }

    /// <inheritdoc cref="DeMarkerIndicator(string, int, MovingAverageType)"/>
    public DeMarkerIndicator(int period, MovingAverageType type = MovingAverageType.Simple)
        : this($"DEM({period},{type})", period, type)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _rises.IsReady && _falls.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _rises.Reset();
        _falls.Reset();
        _previousHigh = 0m;
        _previousLow = 0m;
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _rises.UpdateValue(input.EndTime, Samples > 1 ? Math.Max(input.High - _previousHigh, 0m) : 0m);
        _falls.UpdateValue(input.EndTime, Samples > 1 ? Math.Max(_previousLow - input.Low, 0m) : 0m);
        _previousHigh = input.High;
        _previousLow = input.Low;
        if (!IsReady) return 0m;
        var sum = _rises.CurrentValue + _falls.CurrentValue;
        return sum > 0m ? _rises.CurrentValue / sum : 0m;
    }
}
