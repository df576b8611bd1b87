using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Wilder's average directional index: how one-sided the movement is, 0 to 100; 50 while there is none.</summary>
/// <remarks>Source: Wilder, New Concepts in Technical Trading Systems (1978). As in LEAN the two directional indices carry the time of the bar before.</remarks>
public class AverageDirectionalIndex : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly WilderMovingAverage _average;
    private readonly ValueFunction _ranges;
    private readonly ValueFunction _rises;
    private readonly ValueFunction _falls;
    private IBaseDataBar? _previous;
    private decimal _range;
    private decimal _rise;
    private decimal _fall;

    /// <summary>Wilder's average directional index.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    public AverageDirectionalIndex(string name, int period)
        : base(name)
    {
        _period = period;
        PositiveDirectionalIndex = new ValueFunction(name + "_PositiveDirectionalIndex", (_, _) => Share(_rises!), () => Samples > _period);
        NegativeDirectionalIndex = new ValueFunction(name + "_NegativeDirectionalIndex", (_, _) => Share(_falls!), () => Samples > _period);
        _ranges = new ValueFunction(name + "_SmoothedTrueRange", (_, _) => Smoothed(_ranges!, _range), () => Samples > _period);
        _rises = new ValueFunction(name + "_SmoothedDirectionalMovementPlus", (_, _) => Smoothed(_rises!, _rise), () => Samples > _period);
        _falls = new ValueFunction(name + "_SmoothedDirectionalMovementMinus", (_, _) => Smoothed(_falls!, _fall), () => Samples > _period);
        _average = new WilderMovingAverage(period);
    }

    /// <inheritdoc cref="AverageDirectionalIndex(string, int)"/>
    public AverageDirectionalIndex(int period)
        : this($"ADX({period})", period)
    {
    }

    /// <summary>Smoothed upward movement in percent of the smoothed true range; 0 until ready.</summary>
    public IndicatorBase<IndicatorDataPoint> PositiveDirectionalIndex { get; }

    /// <summary>Smoothed downward movement in percent of the smoothed true range; 0 until ready.</summary>
    public IndicatorBase<IndicatorDataPoint> NegativeDirectionalIndex { get; }

    /// <inheritdoc/>
    public override bool IsReady => _average.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod => _period * 2;

    /// <inheritdoc/>
    public override void Reset()
    {
        _ranges.Reset();
        _rises.Reset();
        _falls.Reset();
        _average.Reset();
        PositiveDirectionalIndex.Reset();
        NegativeDirectionalIndex.Reset();
        _previous = null;
        _range = 0m;
        _rise = 0m;
        _fall = 0m;
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        if (_previous is not null)
        {
            var up = input.High - _previous.High;
            var down = _previous.Low - input.Low;
            _range = TrueRange(input, _previous.Close);
            _rise = up > 0 && up >= down ? up : 0m;
            _fall = down > 0 && down > up ? down : 0m;
        }
        _ranges.UpdateValue(CurrentSlot);
        _rises.UpdateValue(CurrentSlot);
        _falls.UpdateValue(CurrentSlot);
        _previous = input;
        PositiveDirectionalIndex.UpdateValue(CurrentSlot);
        NegativeDirectionalIndex.UpdateValue(CurrentSlot);
        var sum = PositiveDirectionalIndex.CurrentValue + NegativeDirectionalIndex.CurrentValue;
        if (sum == 0) return 50m;
        var difference = Math.Abs(PositiveDirectionalIndex.CurrentValue - NegativeDirectionalIndex.CurrentValue);
        _average.UpdateValue(input.EndTime, 100m * difference / sum);
        return _average.CurrentValue;
    }

    private static decimal TrueRange(IBaseDataBar bar, decimal previousClose) =>
        Math.Max(bar.High - bar.Low, Math.Max(Math.Abs(bar.High - previousClose), Math.Abs(bar.Low - previousClose)));

    private decimal Smoothed(ValueFunction smoothed, decimal value) =>
        smoothed.CurrentValue + value - (Samples > _period + 1 ? smoothed.CurrentValue / _period : 0m);

    private decimal Share(ValueFunction movement) =>
        _ranges.CurrentValue != 0 && Samples > _period ? 100m * movement.CurrentValue / _ranges.CurrentValue : 0m;
}
