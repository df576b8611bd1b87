namespace QuantConnect.Indicators;

/// <summary>Mean with weights of a bell curve that lies toward the newest values. The input itself until ready.</summary>
public class ArnaudLegouxMovingAverage : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly decimal[] _weights;

    /// <summary>Arnaud and Legoux' mean.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values.</param>
    /// <param name="sigma">Period over the curve's standard deviation.</param>
    /// <param name="offset">Where the curve's middle lies: 0 at the oldest value, 1 at the newest.</param>
    /// <exception cref="ArgumentException">The offset is outside 0 to 1.</exception>
    public ArnaudLegouxMovingAverage(string name, int period, int sigma = 6, decimal offset = 0.85m)
        : base(name, period)
    {
        if (offset < 0 || offset > 1)
            throw new ArgumentException($"{name}: the offset is 0 to 1, not {offset.ToStringInvariant()}.", nameof(offset));
        var middle = Math.Floor(offset * (period - 1));
        var deviation = period * 1m / sigma;
        var curve = new double[period];
        for (var i = 0; i < period; i++) curve[i] = Math.Exp((double)(-(i - middle) * (i - middle) / (2 * deviation * deviation)));
        var sum = curve.Sum();
        _weights = new decimal[period];
        for (var i = 0; i < period; i++) _weights[period - 1 - i] = (decimal)(curve[i] / sum);
    }

    /// <summary>Arnaud and Legoux' mean with sigma 6 and offset 0.85.</summary>
    public ArnaudLegouxMovingAverage(string name, int period)
        : this(name, period, 6)
    {
    }

    /// <inheritdoc cref="ArnaudLegouxMovingAverage(string, int, int, decimal)"/>
    public ArnaudLegouxMovingAverage(int period, int sigma, decimal offset = 0.85m)
        : this($"ALMA({period},{sigma},{offset.ToStringInvariant()})", period, sigma, offset)
    {
    }

    /// <summary>Arnaud and Legoux' mean with sigma 6 and offset 0.85.</summary>
    public ArnaudLegouxMovingAverage(int period)
        : this(period, 6)
    {
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    private protected override decimal NextValue(ValueWindow window, DateTime endTime, decimal value)
    {
        if (!window.IsReady) return value;
        var sum = 0m;
        for (var i = 0; i < _weights.Length; i++) sum += window[i] * _weights[i];
        return sum;
    }
}
