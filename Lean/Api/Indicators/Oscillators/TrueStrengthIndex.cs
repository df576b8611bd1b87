namespace QuantConnect.Indicators;

/// <summary>Doubly smoothed change over doubly smoothed size of the change, in percent.</summary>
/// <remarks>Source: Blau, True Strength Index (1991).</remarks>
public class TrueStrengthIndex : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly ExponentialMovingAverage _change;
    private readonly ExponentialMovingAverage _changeTwice;
    private readonly ExponentialMovingAverage _size;
    private readonly ExponentialMovingAverage _sizeTwice;
    private readonly CompositeIndicator _index;
    private decimal _previous;

    /// <summary>Doubly smoothed change over doubly smoothed size of the change, in percent.</summary>
    /// <param name="name">Name.</param>
    /// <param name="longTermPeriod">Period of the first smoothing.</param>
    /// <param name="shortTermPeriod">Period of the second smoothing.</param>
    /// <param name="signalPeriod">Period of the signal.</param>
    /// <param name="signalType">Kind of average.</param>
    public TrueStrengthIndex(
        string name, int longTermPeriod = 25, int shortTermPeriod = 13, int signalPeriod = 7, MovingAverageType signalType = MovingAverageType.Exponential)
        : base(name)
    {
        _change = new ExponentialMovingAverage(name + "_PC_EMA", longTermPeriod);
        _size = new ExponentialMovingAverage(name + "_APC_EMA", longTermPeriod);
        _changeTwice = new ExponentialMovingAverage(name + "_PC_EMA_EMA", shortTermPeriod).Of(_change);
        _sizeTwice = new ExponentialMovingAverage(name + "_APC_EMA_EMA", shortTermPeriod).Of(_size);
        _index = _changeTwice.Over(_sizeTwice).Times(100m);
        Signal = signalType.AsIndicator(name + "_Signal", signalPeriod).Of(_index);
        WarmUpPeriod = longTermPeriod + shortTermPeriod;
    }

    /// <inheritdoc cref="TrueStrengthIndex(string, int, int, int, MovingAverageType)"/>
    public TrueStrengthIndex(
        int longTermPeriod = 25, int shortTermPeriod = 13, int signalPeriod = 7, MovingAverageType signalType = MovingAverageType.Exponential)
        : this($"TSI({longTermPeriod},{shortTermPeriod},{signalPeriod})", longTermPeriod, shortTermPeriod, signalPeriod, signalType)
    {
    }

    /// <summary>Moving average of the index.</summary>
    public IndicatorBase<IndicatorDataPoint> Signal { get; }

    /// <inheritdoc/>
    public override bool IsReady => Samples >= WarmUpPeriod;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _change.Reset();
        _changeTwice.Reset();
        _size.Reset();
        _sizeTwice.Reset();
        _index.Reset();
        Signal.Reset();
        _previous = 0m;
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        var change = value - _previous;
        _previous = value;
        if (Samples == 1) return 0m;
        _change.UpdateValue(endTime, change);
        _size.UpdateValue(endTime, Math.Abs(change));
        return _index.CurrentValue;
    }
}
