namespace QuantConnect.Indicators;

/// <summary>Doubly smoothed relative strength index less a mean of it; 0 until ready.</summary>
public class DerivativeOscillator : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly RelativeStrengthIndex _index;
    private readonly ExponentialMovingAverage _once;
    private readonly ExponentialMovingAverage _twice;
    private readonly SimpleMovingAverage _signal;

    /// <summary>Doubly smoothed relative strength index less a mean of it.</summary>
    /// <param name="name">Name.</param>
    /// <param name="rsiPeriod">Period of the index.</param>
    /// <param name="smoothingRsiPeriod">Period of the first smoothing.</param>
    /// <param name="doubleSmoothingRsiPeriod">Period of the second smoothing.</param>
    /// <param name="signalLinePeriod">Period of the mean.</param>
    public DerivativeOscillator(string name, int rsiPeriod, int smoothingRsiPeriod, int doubleSmoothingRsiPeriod, int signalLinePeriod)
        : base(name)
    {
        _index = new RelativeStrengthIndex($"{name}_RSI", rsiPeriod);
        _once = new ExponentialMovingAverage($"{name}_SmoothedRSI", smoothingRsiPeriod).Of(_index);
        _twice = new ExponentialMovingAverage($"{name}_DoubleSmoothedRSI", doubleSmoothingRsiPeriod).Of(_once);
        _signal = new SimpleMovingAverage($"{name}_SignalLine", signalLinePeriod).Of(_twice);
        WarmUpPeriod = rsiPeriod + smoothingRsiPeriod + doubleSmoothingRsiPeriod + signalLinePeriod - 2;
    }

    /// <inheritdoc cref="DerivativeOscillator(string, int, int, int, int)"/>
    public DerivativeOscillator(int rsiPeriod, int smoothingRsiPeriod, int doubleSmoothingRsiPeriod, int signalLinePeriod)
        : this(
            $"DO({rsiPeriod},{smoothingRsiPeriod},{doubleSmoothingRsiPeriod},{signalLinePeriod})",
            rsiPeriod, smoothingRsiPeriod, doubleSmoothingRsiPeriod, signalLinePeriod)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _signal.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _index.Reset();
        _once.Reset();
        _twice.Reset();
        _signal.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        _index.UpdateValue(endTime, value);
        return IsReady ? _twice.CurrentValue - _signal.CurrentValue : 0m;
    }
}
