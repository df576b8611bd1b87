using QuantConnect.Hosting;

namespace QuantConnect.Indicators;

/// <summary>Fast average less slow average, and an average of that as signal.</summary>
/// <remarks>With exponential averages, which are 0 until ready, the value is the fast average alone between the two periods.</remarks>
public class MovingAverageConvergenceDivergence : Indicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Moving average convergence and divergence.</summary>
    /// <param name="name">Name.</param>
    /// <param name="fastPeriod">Period of the fast average, below that of the slow one.</param>
    /// <param name="slowPeriod">Period of the slow average.</param>
    /// <param name="signalPeriod">Period of the signal.</param>
    /// <param name="type">Kind of all three averages.</param>
    /// <exception cref="ArgumentException">The fast period is not below the slow one.</exception>
    public MovingAverageConvergenceDivergence(
        string name, int fastPeriod, int slowPeriod, int signalPeriod, MovingAverageType type = MovingAverageType.Exponential)
        : base(name)
    {
        if (fastPeriod >= slowPeriod)
            throw new ArgumentException($"{name}: the fast period must be below the slow one; they are {fastPeriod} and {slowPeriod}.", nameof(fastPeriod));
        Fast = type.AsIndicator(name + "_Fast", fastPeriod);
        Slow = type.AsIndicator(name + "_Slow", slowPeriod);
        Signal = type.AsIndicator(name + "_Signal", signalPeriod);
        Histogram = new Identity(name + "_Histogram");
        WarmUpPeriod = slowPeriod + signalPeriod - 1;
    }

    /// <inheritdoc cref="MovingAverageConvergenceDivergence(string, int, int, int, MovingAverageType)"/>
    public MovingAverageConvergenceDivergence(
        int fastPeriod, int slowPeriod, int signalPeriod, MovingAverageType type = MovingAverageType.Exponential)
        : this($"MACD({fastPeriod},{slowPeriod},{signalPeriod})", fastPeriod, slowPeriod, signalPeriod, type)
    {
    }

    /// <summary>The fast average.</summary>
    public IndicatorBase<IndicatorDataPoint> Fast { get; }

    /// <summary>The slow average.</summary>
    public IndicatorBase<IndicatorDataPoint> Slow { get; }

    /// <summary>Average of the difference.</summary>
    public IndicatorBase<IndicatorDataPoint> Signal { get; }

    /// <summary>The difference less the signal, once the signal is ready.</summary>
    public IndicatorBase<IndicatorDataPoint> Histogram { get; }

    /// <inheritdoc/>
    public override bool IsReady => Signal.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        Fast.Reset();
        Slow.Reset();
        Signal.Reset();
        Histogram.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        var areReady = Fast.UpdateValue(endTime, value) & Slow.UpdateValue(endTime, value);
        var difference = Fast.CurrentValue - Slow.CurrentValue;
        if (areReady && Signal.UpdateValue(endTime, difference)) Histogram.UpdateValue(endTime, difference - Signal.CurrentValue);
        return difference;
    }

    /// <inheritdoc/>
    internal override void Match(LeanQuirks quirks)
    {
        Fast.Match(quirks);
        Slow.Match(quirks);
        Signal.Match(quirks);
    }
}
