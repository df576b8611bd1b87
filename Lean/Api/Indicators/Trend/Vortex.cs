using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>How far highs rise above the lows before, and lows fall below the highs before, over the true range. The value is the mean of both; 0 until ready.</summary>
public class Vortex : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly AverageTrueRange _range;
    private readonly Sum _ranges;
    private readonly Sum _plus;
    private readonly Sum _minus;
    private IBaseDataBar? _previous;

    /// <summary>How far highs rise above the lows before, and lows fall below the highs before, over the true range.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    public Vortex(string name, int period)
        : base(name)
    {
        _period = period;
        _range = new AverageTrueRange($"{name}_ATR", 1, MovingAverageType.Simple);
        _ranges = new Sum("ATR_Sum", period).Of(_range);
        _plus = new Sum("PlusVM_Sum", period);
        _minus = new Sum("MinusVM_Sum", period);
        PlusVortex = _plus.Over(_ranges);
        MinusVortex = _minus.Over(_ranges);
    }

    /// <inheritdoc cref="Vortex(string, int)"/>
    public Vortex(int period)
        : this($"VTX({period})", period)
    {
    }

    /// <summary>Upward movement over true range.</summary>
    public IndicatorBase<IndicatorDataPoint> PlusVortex { get; private set; }

    /// <summary>Downward movement over true range.</summary>
    public IndicatorBase<IndicatorDataPoint> MinusVortex { get; private set; }

    /// <inheritdoc/>
    public override bool IsReady => Samples >= _period;

    /// <inheritdoc/>
    public int WarmUpPeriod => _period;

    /// <inheritdoc/>
    public override void Reset()
    {
        _range.Reset();
        _ranges.Reset();
        _plus.Reset();
        _minus.Reset();
        PlusVortex.Reset();
        MinusVortex.Reset();
        _previous = null;
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _range.Update(input);
        if (_previous is not null)
        {
            _plus.UpdateValue(input.EndTime, Math.Abs(input.High - _previous.Low));
            _minus.UpdateValue(input.EndTime, Math.Abs(input.Low - _previous.High));
        }
        _previous = input;
        return IsReady ? (PlusVortex.CurrentValue + MinusVortex.CurrentValue) / 2 : 0m;
    }
}
