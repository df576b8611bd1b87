using QuantConnect.Hosting;

namespace QuantConnect.Indicators;

/// <summary>
/// Exponentially weighted mean. It starts from the mean of the first <c>period</c> values, with the last of them, and is 0 before.
/// </summary>
public partial class ExponentialMovingAverage : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly decimal _k;
    private readonly decimal _rest;
    private readonly int _period;
    private readonly SimpleMovingAverage _initial;
    private bool _isZeroUntilReady = true;

    /// <summary>An exponential mean with weight 2 / (period + 1).</summary>
    public ExponentialMovingAverage(string name, int period)
        : this(name, period, SmoothingFactorDefault(period))
    {
    }

    /// <summary>An exponential mean.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values it starts from.</param>
    /// <param name="smoothingFactor">Weight of a new value, 0 to 1.</param>
    public ExponentialMovingAverage(string name, int period, decimal smoothingFactor)
        : base(name)
    {
        _period = period;
        _k = smoothingFactor;
        _rest = 1 - smoothingFactor;
        (_weight, _keep) = ((double)_k, (double)_rest);
        _fade = Math.Min(1, _keep + ErrorPerStep);
        _initial = new SimpleMovingAverage(period);
    }

    /// <summary>An exponential mean with weight 2 / (period + 1).</summary>
    public ExponentialMovingAverage(int period)
        : this($"EMA({period})", period)
    {
    }

    /// <summary>An exponential mean with a weight of its own.</summary>
    public ExponentialMovingAverage(int period, decimal smoothingFactor)
        : this($"EMA({period},{smoothingFactor.ToStringInvariant()})", period, smoothingFactor)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => IsLate || Samples >= _period;

    /// <inheritdoc/>
    public int WarmUpPeriod => _period;

    /// <summary>Weight of a new value unless another is given: 2 / (period + 1).</summary>
    public static decimal SmoothingFactorDefault(int period) => 2.0m / (1 + period);

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _initial.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        if (Samples > _period) return WideDecimal.WeightedSum(value, _k, SettledValue, _rest);
        _initial.UpdateValue(endTime, value);
        return Samples == _period || !_isZeroUntilReady ? _initial.CurrentValue : 0m;
    }

    /// <inheritdoc/>
    internal override void Match(LeanQuirks quirks) => _isZeroUntilReady = quirks.Has(LeanQuirk.EmaZeroUntilReady);
}
