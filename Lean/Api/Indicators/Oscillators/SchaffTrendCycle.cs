namespace QuantConnect.Indicators;

/// <summary>A stochastic of a stochastic of the convergence and divergence of moving averages, 0 to 100.</summary>
public class SchaffTrendCycle : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly MovingAverageConvergenceDivergence _difference;
    private readonly Maximum _highest;
    private readonly Minimum _lowest;
    private readonly Identity _first;
    private readonly IndicatorBase<IndicatorDataPoint> _firstMean;
    private readonly Maximum _highestMean;
    private readonly Minimum _lowestMean;
    private readonly Identity _second;
    private readonly IndicatorBase<IndicatorDataPoint> _secondMean;

    /// <summary>A stochastic of a stochastic of the convergence and divergence of moving averages, 0 to 100.</summary>
    /// <param name="name">Name.</param>
    /// <param name="cyclePeriod">Period of the stochastics.</param>
    /// <param name="fastPeriod">Period of the fast average.</param>
    /// <param name="slowPeriod">Period of the slow average.</param>
    /// <param name="type">Kind of average.</param>
    public SchaffTrendCycle(
        string name, int cyclePeriod, int fastPeriod, int slowPeriod, MovingAverageType type)
        : base(name)
    {
        _difference = new MovingAverageConvergenceDivergence(fastPeriod, slowPeriod, cyclePeriod, type);
        _highest = _difference.MAX(cyclePeriod, false);
        _lowest = _difference.MIN(cyclePeriod, false);
        _first = new Identity(name + "_K");
        _firstMean = type.AsIndicator(3).Of(_first, false);
        _highestMean = _firstMean.MAX(cyclePeriod, false);
        _lowestMean = _firstMean.MIN(cyclePeriod, false);
        _second = new Identity(name + "_PF");
        _secondMean = type.AsIndicator(3).Of(_second, false);
        WarmUpPeriod = _difference.WarmUpPeriod;
    }

    /// <inheritdoc cref="SchaffTrendCycle(string, int, int, int, MovingAverageType)"/>
    public SchaffTrendCycle(
        int cyclePeriod = 10, int fastPeriod = 23, int slowPeriod = 50, MovingAverageType type = MovingAverageType.Exponential)
        : this($"SchaffTrendCycle({cyclePeriod},{fastPeriod},{slowPeriod})", cyclePeriod, fastPeriod, slowPeriod, type)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _difference.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _difference.Reset();
        _highest.Reset();
        _lowest.Reset();
        _first.Reset();
        _firstMean.Reset();
        _highestMean.Reset();
        _lowestMean.Reset();
        _second.Reset();
        _secondMean.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        _difference.UpdateValue(endTime, value);
        _first.UpdateValue(endTime, Place(_difference.CurrentValue, _highest.CurrentValue, _lowest.CurrentValue));
        _second.UpdateValue(endTime, Place(_firstMean.CurrentValue, _highestMean.CurrentValue, _lowestMean.CurrentValue));
        return _secondMean.CurrentValue;
    }

    private static decimal Place(decimal value, decimal highest, decimal lowest) =>
        highest > lowest ? (value - lowest) / (highest - lowest) * 100 : 0m;
}
