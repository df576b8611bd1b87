namespace QuantConnect.Indicators;

/// <summary>100 (gains - losses) / (gains + losses), smoothed as Wilder does; 0 until ready.</summary>
public class ChandeMomentumOscillator : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private decimal _previous;
    private decimal _gain;
    private decimal _loss;

    /// <summary>100 (gains - losses) / (gains + losses), smoothed as Wilder does.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    public ChandeMomentumOscillator(string name, int period)
        : base(name, period)
    {
    }

    /// <inheritdoc cref="ChandeMomentumOscillator(string, int)"/>
    public ChandeMomentumOscillator(int period)
        : this($"CMO({period})", period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples > Period;

    /// <inheritdoc/>
    public override int WarmUpPeriod => 1 + Period;

    /// <inheritdoc/>
    public override void Reset()
    {
        _previous = 0m;
        _gain = 0m;
        _loss = 0m;
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    private protected override decimal NextValue(ValueWindow window, DateTime endTime, decimal value)
    {
        var change = value - _previous;
        _previous = value;
        if (Samples == 1) return 0m;
        if (Samples > Period + 1)
        {
            _loss *= Period - 1;
            _gain *= Period - 1;
        }
        if (change < 0) _loss -= change;
        else _gain += change;
        if (!IsReady) return 0m;
        _loss /= Period;
        _gain /= Period;
        var sum = _gain + _loss;
        return sum != 0 ? 100m * ((_gain - _loss) / sum) : 0m;
    }
}
