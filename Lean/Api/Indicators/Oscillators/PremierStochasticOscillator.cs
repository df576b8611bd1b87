using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Lee Leibfarth's normalised stochastic, -1 to 1; 0 until ready.</summary>
public class PremierStochasticOscillator : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly Stochastic _stochastic;
    private readonly ExponentialMovingAverage _once;
    private readonly ExponentialMovingAverage _twice;

    /// <summary>Lee Leibfarth's normalised stochastic, -1 to 1.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Period of the stochastic.</param>
    /// <param name="emaPeriod">Period of both exponential means.</param>
    public PremierStochasticOscillator(string name, int period, int emaPeriod)
        : base(name)
    {
        _stochastic = new Stochastic(name, period, period, period);
        _once = new ExponentialMovingAverage(emaPeriod);
        _twice = _once.EMA(emaPeriod);
        WarmUpPeriod = period + 2 * (emaPeriod - 1);
    }

    /// <inheritdoc cref="PremierStochasticOscillator(string, int, int)"/>
    public PremierStochasticOscillator(int period, int emaPeriod)
        : this($"PSO({period},{emaPeriod})", period, emaPeriod)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _twice.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _stochastic.Reset();
        _once.Reset();
        _twice.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _stochastic.Update(input);
        if (!_stochastic.FastStoch.IsReady) return 0m;
        if (!_once.UpdateValue(input.EndTime, 0.1m * (_stochastic.FastStoch.CurrentValue - 50)) || !_twice.IsReady) return 0m;
        var power = (decimal)Math.Exp((double)_twice.CurrentValue);
        return (power - 1) / (power + 1);
    }
}
