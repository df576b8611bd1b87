namespace QuantConnect.Indicators;

/// <summary>Where the relative strength index lies between its extremes. The value is the input itself; see <see cref="K"/> and <see cref="D"/>.</summary>
/// <remarks>
/// As in LEAN, K and D are fed from the moment as many values came as the stochastic period has, ready or not: with a long enough
/// index period they already stand on values of an index that is not ready.
/// </remarks>
public class StochasticRelativeStrengthIndex : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly RelativeStrengthIndex _index;
    private readonly ValueWindow _recent;

    /// <summary>Stochastic relative strength index.</summary>
    /// <param name="name">Name.</param>
    /// <param name="rsiPeriod">Period of the relative strength index.</param>
    /// <param name="stochPeriod">How many values of it the extremes are taken from.</param>
    /// <param name="kSmoothingPeriod">Period of K.</param>
    /// <param name="dSmoothingPeriod">Period of D.</param>
    /// <param name="movingAverageType">Kind of average of K and D.</param>
    public StochasticRelativeStrengthIndex(
        string name, int rsiPeriod, int stochPeriod, int kSmoothingPeriod, int dSmoothingPeriod,
        MovingAverageType movingAverageType = MovingAverageType.Simple)
        : base(name)
    {
        _index = new RelativeStrengthIndex(rsiPeriod);
        _recent = new ValueWindow(stochPeriod);
        K = movingAverageType.AsIndicator($"{name}_K_{movingAverageType}", kSmoothingPeriod);
        D = movingAverageType.AsIndicator($"{name}_D_{movingAverageType}", dSmoothingPeriod);
        WarmUpPeriod = rsiPeriod + stochPeriod + Math.Max(kSmoothingPeriod, dSmoothingPeriod);
    }

    /// <inheritdoc cref="StochasticRelativeStrengthIndex(string, int, int, int, int, MovingAverageType)"/>
    public StochasticRelativeStrengthIndex(
        int rsiPeriod, int stochPeriod, int kSmoothingPeriod, int dSmoothingPeriod, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : this(
            $"SRSI({rsiPeriod},{stochPeriod},{kSmoothingPeriod},{dSmoothingPeriod},{movingAverageType})",
            rsiPeriod, stochPeriod, kSmoothingPeriod, dSmoothingPeriod, movingAverageType)
    {
    }

    /// <summary>Average of the place, 0 at the lowest index of the window, 100 at the highest.</summary>
    public IndicatorBase<IndicatorDataPoint> K { get; }

    /// <summary>Average of K.</summary>
    public IndicatorBase<IndicatorDataPoint> D { get; }

    /// <inheritdoc/>
    public override bool IsReady => Samples >= WarmUpPeriod;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _index.Reset();
        _recent.Reset();
        K.Reset();
        D.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        _index.UpdateValue(endTime, value);
        _recent.Add(_index.CurrentValue);
        if (!_recent.IsReady) return 0m;

        var highest = _recent[0];
        var lowest = highest;
        for (var i = 1; i < _recent.Count; i++)
        {
            highest = Math.Max(highest, _recent[i]);
            lowest = Math.Min(lowest, _recent[i]);
        }
        K.UpdateValue(endTime, highest == lowest ? 100m : 100 * (_index.CurrentValue - lowest) / (highest - lowest));
        D.UpdateValue(endTime, K.CurrentValue);
        return value;
    }
}
