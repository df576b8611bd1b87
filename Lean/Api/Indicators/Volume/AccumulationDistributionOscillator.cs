using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Fast less slow exponential mean of accumulation and distribution; 0 until ready.</summary>
public class AccumulationDistributionOscillator : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly AccumulationDistribution _accumulation;
    private readonly ExponentialMovingAverage _fast;
    private readonly ExponentialMovingAverage _slow;

    /// <summary>Fast less slow exponential mean of accumulation and distribution.</summary>
    /// <param name="name">Name.</param>
    /// <param name="fastPeriod">Period of the fast mean.</param>
    /// <param name="slowPeriod">Period of the slow mean.</param>
    public AccumulationDistributionOscillator(string name, int fastPeriod, int slowPeriod)
        : base(name)
    {
        _period = Math.Max(fastPeriod, slowPeriod);
        _accumulation = new AccumulationDistribution(name + "_AD");
        _fast = new ExponentialMovingAverage(name + "_Fast", fastPeriod);
        _slow = new ExponentialMovingAverage(name + "_Slow", slowPeriod);
    }

    /// <inheritdoc cref="AccumulationDistributionOscillator(string, int, int)"/>
    public AccumulationDistributionOscillator(int fastPeriod, int slowPeriod)
        : this($"ADOSC({fastPeriod},{slowPeriod})", fastPeriod, slowPeriod)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples >= _period;

    /// <inheritdoc/>
    public int WarmUpPeriod => _period;

    /// <inheritdoc/>
    public override void Reset()
    {
        _accumulation.Reset();
        _fast.Reset();
        _slow.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(TradeBar input)
    {
        _accumulation.Update(input);
        _fast.UpdateValue(input.EndTime, _accumulation.CurrentValue);
        _slow.UpdateValue(input.EndTime, _accumulation.CurrentValue);
        return IsReady ? _fast.CurrentValue - _slow.CurrentValue : 0m;
    }
}
