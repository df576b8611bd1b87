namespace QuantConnect.Indicators;

/// <summary>Root of the mean square of the returns below a target, of the last values.</summary>
/// <remarks>As in LEAN the return before the first value, and that of the first, count as 0.</remarks>
public class TargetDownsideDeviation : IndicatorBase<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly double _target;
    private readonly RateOfChange _return = new(1);
    private readonly ValueWindow _returns;

    /// <summary>Root of the mean square of the returns below a target, of the last values.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    /// <param name="minimumAcceptableReturn">The target, as a fraction per step.</param>
    public TargetDownsideDeviation(string name, int period, double minimumAcceptableReturn = 0)
        : base(name)
    {
        _target = minimumAcceptableReturn;
        _returns = new ValueWindow(period);
        _returns.Add(0m);
        WarmUpPeriod = period + 1;
    }

    /// <inheritdoc cref="TargetDownsideDeviation(string, int, double)"/>
    public TargetDownsideDeviation(int period, double minimumAcceptableReturn = 0)
        : this($"TDD({period},{minimumAcceptableReturn.ToStringInvariant()})", period, minimumAcceptableReturn)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples >= WarmUpPeriod;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _return.Reset();
        _returns.Reset();
        _returns.Add(0m);
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        _return.UpdateValue(endTime, value);
        _returns.Add(_return.CurrentValue);
        var sum = 0.0;
        for (var i = 0; i < _returns.Count; i++) sum += Math.Pow(Math.Min(0, (double)_returns[i] - _target), 2);
        return Math.Sqrt(sum / _returns.Count).SafeDecimalCast();
    }
}
