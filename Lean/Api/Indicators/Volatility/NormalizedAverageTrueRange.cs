using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Average true range in percent of the close.</summary>
/// <remarks>The average starts as a simple mean and goes on with Wilder's smoothing.</remarks>
public class NormalizedAverageTrueRange : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly TrueRange _trueRange;
    private readonly AverageTrueRange _first;
    private decimal _average;

    /// <summary>Average true range in percent of the close.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    public NormalizedAverageTrueRange(string name, int period)
        : base(name)
    {
        _period = period;
        _trueRange = new TrueRange(name + "_TR");
        _first = new AverageTrueRange(name + "_ATR", period, MovingAverageType.Simple);
    }

    /// <inheritdoc cref="NormalizedAverageTrueRange(string, int)"/>
    public NormalizedAverageTrueRange(int period)
        : this($"NATR({period})", period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples > _period;

    /// <inheritdoc/>
    public int WarmUpPeriod => _period + 1;

    /// <inheritdoc/>
    public override void Reset()
    {
        _trueRange.Reset();
        _first.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _trueRange.Update(input);
        if (Samples <= _period + 1)
        {
            _first.Update(input);
            _average = _first.CurrentValue;
        }
        else
        {
            _average = (_average * (_period - 1) + _trueRange.CurrentValue) / _period;
        }
        return input.Close != 0 ? _average / input.Close * 100 : 0m;
    }
}
