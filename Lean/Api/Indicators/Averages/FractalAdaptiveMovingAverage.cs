using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Ehlers' fractal adaptive mean: an exponential mean whose weight follows the fractal dimension. The bar's middle until ready.</summary>
public class FractalAdaptiveMovingAverage : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _half;
    private readonly double _slowest;
    private readonly ValueWindow _highs;
    private readonly ValueWindow _lows;

    /// <summary>Ehlers' fractal adaptive mean.</summary>
    /// <param name="name">Name.</param>
    /// <param name="n">Count of bars the dimension is taken from, even.</param>
    /// <param name="longPeriod">Slowest period of the mean.</param>
    public FractalAdaptiveMovingAverage(string name, int n, int longPeriod)
        : base(name)
    {
        if (n % 2 > 0) throw new ArgumentException($"{name}: the count of bars must be even, not {n}.", nameof(n));
        _half = n / 2;
        _slowest = Math.Log(2d / (1 + longPeriod));
        _highs = new ValueWindow(n);
        _lows = new ValueWindow(n);
    }

    /// <inheritdoc cref="FractalAdaptiveMovingAverage(string, int, int)"/>
    public FractalAdaptiveMovingAverage(int n, int longPeriod)
        : this($"FRAMA({n},{longPeriod})", n, longPeriod)
    {
    }

    /// <summary>Ehlers' fractal adaptive mean with slowest period 198.</summary>
    public FractalAdaptiveMovingAverage(int n)
        : this(n, 198)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _highs.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod => _highs.Size;

    /// <inheritdoc/>
    public override void Reset()
    {
        _highs.Reset();
        _lows.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var price = (input.High + input.Low) / 2;
        _highs.Add(input.High);
        _lows.Add(input.Low);
        if (_highs.Samples <= _highs.Size) return price;
        var newer = Range(0, _half) / _half;
        var older = Range(_half, _half) / _half;
        var whole = Range(0, _highs.Size) / _highs.Size;
        var dimension = newer + older > 0 && whole > 0 ? Math.Log((newer + older) / whole) / Math.Log(2) : 0.0;
        var weight = (decimal)Math.Clamp(Math.Exp(_slowest * (dimension - 1)), .01, 1.0);
        return weight * price + (1 - weight) * CurrentValue;
    }

    private double Range(int start, int count)
    {
        var highest = _highs[start];
        var lowest = _lows[start];
        for (var i = start + 1; i < start + count; i++)
        {
            highest = Math.Max(highest, _highs[i]);
            lowest = Math.Min(lowest, _lows[i]);
        }
        return (double)highest - (double)lowest;
    }
}
