namespace QuantConnect.Indicators;

/// <summary>Kaufman's adaptive mean: an exponential mean whose weight follows the efficiency ratio. The input itself until ready.</summary>
public class KaufmanAdaptiveMovingAverage : KaufmanEfficiencyRatio
{
    private readonly decimal _slowWeight;
    private readonly decimal _weightRange;
    private decimal _mean;

    /// <summary>Kaufman's adaptive mean.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Period of the efficiency ratio.</param>
    /// <param name="fastEmaPeriod">Period of the weight at ratio 1.</param>
    /// <param name="slowEmaPeriod">Period of the weight at ratio 0.</param>
    public KaufmanAdaptiveMovingAverage(string name, int period, int fastEmaPeriod = 2, int slowEmaPeriod = 30)
        : base(name, period)
    {
        _slowWeight = 2m / (slowEmaPeriod + 1m);
        _weightRange = 2m / (fastEmaPeriod + 1m) - _slowWeight;
    }

    /// <inheritdoc cref="KaufmanAdaptiveMovingAverage(string, int, int, int)"/>
    public KaufmanAdaptiveMovingAverage(int period, int fastEmaPeriod = 2, int slowEmaPeriod = 30)
        : this($"KAMA({period},{fastEmaPeriod},{slowEmaPeriod})", period, fastEmaPeriod, slowEmaPeriod)
    {
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        _mean = 0m;
        base.Reset();
    }

    /// <inheritdoc/>
    private protected override decimal NextValue(ValueWindow window, DateTime endTime, decimal value)
    {
        var ratio = base.NextValue(window, endTime, value);
        if (Samples < Period) return value;
        if (Samples == Period) _mean = window[1];
        var weight = ratio * _weightRange + _slowWeight;
        weight *= weight;
        _mean = (value - _mean) * weight + _mean;
        return _mean;
    }
}
