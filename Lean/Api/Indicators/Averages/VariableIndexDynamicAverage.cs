namespace QuantConnect.Indicators;

/// <summary>Chande's dynamic average: an exponential mean whose weight follows the momentum oscillator; 0 until ready.</summary>
public class VariableIndexDynamicAverage : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly ChandeMomentumOscillator _momentum;
    private readonly decimal _weight;
    private decimal _mean;

    /// <summary>Chande's dynamic average.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    public VariableIndexDynamicAverage(string name, int period)
        : base(name, period)
    {
        _momentum = new ChandeMomentumOscillator(period);
        _weight = 2m / (period + 1);
    }

    /// <inheritdoc cref="VariableIndexDynamicAverage(string, int)"/>
    public VariableIndexDynamicAverage(int period)
        : this($"VIDYA({period})", period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples > Period;

    /// <inheritdoc/>
    public override int WarmUpPeriod => Period + 1;

    /// <inheritdoc/>
    public override void Reset()
    {
        _momentum.Reset();
        _mean = 0m;
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    private protected override decimal NextValue(ValueWindow window, DateTime endTime, decimal value)
    {
        _momentum.UpdateValue(endTime, value);
        if (!IsReady)
        {
            _mean = value;
            return 0m;
        }
        var strength = Math.Abs(_momentum.CurrentValue / 100);
        _mean = value * _weight * strength + _mean * (1 - _weight * strength);
        return _mean;
    }
}
