namespace QuantConnect.Indicators;

/// <summary>Kaufman's efficiency ratio: the change over the period over the sum of the changes in it. The input itself until ready.</summary>
/// <remarks>As in LEAN, the ratio is 1 where the signed change reaches the sum, and the first ratio comes with <c>period + 1</c> values.</remarks>
public class KaufmanEfficiencyRatio : WindowIndicator<IndicatorDataPoint>
{
    private decimal _sumOfChanges;
    private decimal _trailing;

    /// <summary>Efficiency ratio over so many changes.</summary>
    public KaufmanEfficiencyRatio(string name, int period)
        : base(name, period + 1)
    {
    }

    /// <summary>Efficiency ratio over so many changes.</summary>
    public KaufmanEfficiencyRatio(int period)
        : this($"KER({period})", period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples >= Period;

    /// <inheritdoc/>
    public override void Reset()
    {
        _sumOfChanges = 0m;
        _trailing = 0m;
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    private protected override decimal NextValue(ValueWindow window, DateTime endTime, decimal value)
    {
        if (Samples < Period)
        {
            if (Samples > 1) _sumOfChanges += Math.Abs(value - window[1]);
            return value;
        }
        if (Samples == Period) _sumOfChanges += Math.Abs(value - window[1]);
        var trailing = window[Period - 1];
        if (Samples > Period)
        {
            _sumOfChanges -= Math.Abs(_trailing - trailing);
            _sumOfChanges += Math.Abs(value - window[1]);
        }
        _trailing = trailing;
        var change = value - trailing;
        return _sumOfChanges <= change || _sumOfChanges == 0 ? 1m : Math.Abs(change / _sumOfChanges);
    }
}
