using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Sum of true ranges over the range of the period, on a logarithmic scale: 100 for no direction, 0 for a straight run; 0 until ready.</summary>
public class ChoppinessIndex : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly ValueWindow _highs;
    private readonly ValueWindow _lows;
    private readonly ValueWindow _ranges;
    private readonly TrueRange _trueRange = new();

    /// <summary>Sum of true ranges over the range of the period, on a logarithmic scale.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    public ChoppinessIndex(string name, int period)
        : base(name)
    {
        _period = period;
        _highs = new ValueWindow(period);
        _lows = new ValueWindow(period);
        _ranges = new ValueWindow(period);
        WarmUpPeriod = period;
    }

    /// <inheritdoc cref="ChoppinessIndex(string, int)"/>
    public ChoppinessIndex(int period)
        : this($"CHOP({period})", period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples >= WarmUpPeriod;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _trueRange.Reset();
        _ranges.Reset();
        _highs.Reset();
        _lows.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _trueRange.Update(input);
        _highs.Add(input.High);
        _lows.Add(input.Low);
        _ranges.Add(_trueRange.CurrentValue);
        if (!IsReady) return 0m;
        var highest = _highs[0];
        var lowest = _lows[0];
        var sum = 0m;
        for (var i = 0; i < _period; i++)
        {
            highest = Math.Max(highest, _highs[i]);
            lowest = Math.Min(lowest, _lows[i]);
            sum += _ranges[i];
        }
        if (highest == lowest) return 100m;
        return (decimal)(100.0 * Math.Log10((double)sum / (double)(highest - lowest)) / Math.Log10(_period));
    }
}
