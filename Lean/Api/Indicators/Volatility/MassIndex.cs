using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Sum of the range's exponential mean over the mean of that mean; the sum's period until ready.</summary>
public class MassIndex : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly ExponentialMovingAverage _once;
    private readonly ExponentialMovingAverage _twice;
    private readonly Sum _sum;

    /// <summary>Sum of the range's exponential mean over the mean of that mean.</summary>
    /// <param name="name">Name.</param>
    /// <param name="emaPeriod">Period of the means.</param>
    /// <param name="sumPeriod">Period of the sum.</param>
    public MassIndex(string name, int emaPeriod, int sumPeriod)
        : base(name)
    {
        _once = new ExponentialMovingAverage(emaPeriod);
        _twice = _once.EMA(emaPeriod);
        _sum = new Sum(sumPeriod);
        WarmUpPeriod = 2 * (emaPeriod - 1) + sumPeriod;
    }

    /// <inheritdoc cref="MassIndex(string, int, int)"/>
    public MassIndex(int emaPeriod = 9, int sumPeriod = 25)
        : this($"MASS({emaPeriod},{sumPeriod})", emaPeriod, sumPeriod)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _sum.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _once.Reset();
        _twice.Reset();
        _sum.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(TradeBar input)
    {
        _once.UpdateValue(input.EndTime, input.High - input.Low);
        if (_twice.IsReady) _sum.UpdateValue(input.EndTime, _once.CurrentValue.SafeDivision(_twice.CurrentValue));
        return _sum.IsReady ? _sum.CurrentValue : _sum.Period;
    }
}
