using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Mean of the middle's change over volume by range; a bar without volume or range counts as 0.</summary>
public class EaseOfMovementValue : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly SimpleMovingAverage _mean;
    private readonly int _scale;
    private decimal _previousHigh;
    private decimal _previousLow;

    /// <summary>Mean of the middle's change over volume by range.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of bars.</param>
    /// <param name="scale">What the volume is divided by.</param>
    public EaseOfMovementValue(string name, int period, int scale)
        : base(name)
    {
        _mean = new SimpleMovingAverage(period);
        _scale = scale;
    }

    /// <inheritdoc cref="EaseOfMovementValue(string, int, int)"/>
    public EaseOfMovementValue(int period = 1, int scale = 10000)
        : this($"EMV({period}, {scale})", period, scale)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _mean.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod => _mean.WarmUpPeriod;

    /// <inheritdoc/>
    public override void Reset()
    {
        _mean.Reset();
        _previousHigh = 0m;
        _previousLow = 0m;
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(TradeBar input)
    {
        if (_previousHigh == 0 && _previousLow == 0)
        {
            _previousHigh = input.High;
            _previousLow = input.Low;
        }
        if (input.Volume == 0 || input.High == input.Low)
        {
            _mean.UpdateValue(input.EndTime, 0m);
            return _mean.CurrentValue;
        }
        var change = (input.High + input.Low) / 2 - (_previousHigh + _previousLow) / 2;
        var ratio = input.Volume / _scale / (input.High - input.Low);
        _previousHigh = input.High;
        _previousLow = input.Low;
        _mean.UpdateValue(input.EndTime, change / ratio);
        return _mean.CurrentValue;
    }
}
