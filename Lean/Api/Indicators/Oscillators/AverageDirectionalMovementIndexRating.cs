using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Mean of the average directional index now and one period less one ago; 50 until ready.</summary>
public class AverageDirectionalMovementIndexRating : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly ValueWindow _history;

    /// <summary>Mean of the average directional index now and one period less one ago.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    public AverageDirectionalMovementIndexRating(string name, int period)
        : base(name)
    {
        _period = period;
        ADX = new AverageDirectionalIndex(name + "_ADX", period);
        _history = new ValueWindow(period);
    }

    /// <inheritdoc cref="AverageDirectionalMovementIndexRating(string, int)"/>
    public AverageDirectionalMovementIndexRating(int period)
        : this($"ADXR({period})", period)
    {
    }

    /// <summary>The average directional index.</summary>
    public AverageDirectionalIndex ADX { get; }

    /// <inheritdoc/>
    public override bool IsReady => _history.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod => _period * 3 - 1;

    /// <inheritdoc/>
    public override void Reset()
    {
        ADX.Reset();
        _history.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        if (ADX.Update(input)) _history.Add(ADX.CurrentValue);
        return IsReady ? (ADX.CurrentValue + _history[_period - 1]) / 2 : 50m;
    }
}
