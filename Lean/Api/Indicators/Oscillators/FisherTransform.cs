using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Ehlers' Fisher transform of where the bar's middle lies between its extremes; 0 until ready.</summary>
public class FisherTransform : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private const double Weight = .33;
    private readonly Minimum _lowest;
    private readonly Maximum _highest;
    private double _previous;

    /// <summary>Ehlers' Fisher transform of where the bar's middle lies between its extremes.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    public FisherTransform(string name, int period)
        : base(name)
    {
        _highest = new Maximum("MedianMax", period);
        _lowest = new Minimum("MedianMin", period);
        WarmUpPeriod = period;
    }

    /// <inheritdoc cref="FisherTransform(string, int)"/>
    public FisherTransform(int period)
        : this($"FISH({period})", period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _highest.IsReady && _lowest.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _highest.Reset();
        _lowest.Reset();
        _previous = 0;
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var price = (input.Low + input.High) / 2m;
        _lowest.UpdateValue(input.EndTime, price);
        _highest.UpdateValue(input.EndTime, price);
        if (!IsReady) return 0m;
        var lowest = _lowest.CurrentValue;
        var highest = _highest.CurrentValue;
        var place = 0.0;
        var transformed = 0.0;
        if (lowest != highest)
        {
            place = Weight * 2 * ((double)((price - lowest) / (highest - lowest)) - .5) + (1 - Weight) * _previous;
            var limited = Math.Clamp(place, -.999, .999);
            transformed = .5 * Math.Log((1.0 + limited) / (1.0 - limited));
        }
        _previous = place;
        return Convert.ToDecimal(transformed) + .5m * CurrentValue;
    }
}
