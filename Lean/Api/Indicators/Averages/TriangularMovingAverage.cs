namespace QuantConnect.Indicators;

/// <summary>Mean of means, so that the middle of the period weighs most.</summary>
public class TriangularMovingAverage : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly SimpleMovingAverage _inner;
    private readonly SimpleMovingAverage _outer;

    /// <summary>Triangular mean of so many values.</summary>
    public TriangularMovingAverage(string name, int period)
        : base(name)
    {
        _period = period;
        var isEven = period % 2 == 0;
        _inner = new SimpleMovingAverage(name + "_1", isEven ? period / 2 : (period + 1) / 2);
        _outer = new SimpleMovingAverage(name + "_2", isEven ? period / 2 + 1 : (period + 1) / 2);
    }

    /// <summary>Triangular mean of so many values.</summary>
    public TriangularMovingAverage(int period)
        : this($"TRIMA({period})", period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples >= _period;

    /// <inheritdoc/>
    public int WarmUpPeriod => _period;

    /// <inheritdoc/>
    public override void Reset()
    {
        _inner.Reset();
        _outer.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        _inner.UpdateValue(endTime, value);
        _outer.UpdateValue(endTime, _inner.CurrentValue);
        return _outer.CurrentValue;
    }
}
