namespace QuantConnect.Indicators;

/// <summary>Share of momentum among momentum and mean reversion, in percent: products of consecutive changes that are positive; 50 until ready.</summary>
public class Momersion : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly int? _minPeriod;
    private readonly ValueWindow _products;
    private readonly int _warmUpPeriod;

    /// <summary>Share of momentum among momentum and mean reversion, in percent.</summary>
    /// <param name="name">Name.</param>
    /// <param name="minPeriod">Count of products it is ready with, 4 or more; null for one more than the full period.</param>
    /// <param name="fullPeriod">Count of products it looks at.</param>
    public Momersion(string name, int? minPeriod, int fullPeriod)
        : base(name, fullPeriod)
    {
        if (minPeriod < 4) throw new ArgumentException($"{name}: the least period is 4 or more, not {minPeriod}.", nameof(minPeriod));
        _minPeriod = minPeriod;
        _products = new ValueWindow(fullPeriod);
        _warmUpPeriod = (minPeriod + 2) ?? (fullPeriod + 3);
    }

    /// <inheritdoc cref="Momersion(string, int?, int)"/>
    public Momersion(int? minPeriod, int fullPeriod)
        : this($"Momersion({minPeriod},{fullPeriod})", minPeriod, fullPeriod)
    {
    }

    /// <summary>Momentum among momentum and mean reversion.</summary>
    public Momersion(int fullPeriod)
        : this(null, fullPeriod)
    {
    }

    /// <summary>Ready with more products than fit, unless a least period is given.</summary>
    public override bool IsReady => _minPeriod is { } least ? _products.Count >= least : _products.Samples > _products.Size;

    /// <inheritdoc/>
    public override int WarmUpPeriod => _warmUpPeriod;

    /// <inheritdoc/>
    public override void Reset()
    {
        _products.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    private protected override decimal NextValue(ValueWindow window, DateTime endTime, decimal value)
    {
        if (window.Count >= 3) _products.Add((window[0] - window[1]) * (window[1] - window[2]));
        if (!IsReady) return 50m;
        var (rises, reversions) = (0, 0);
        for (var i = 0; i < _products.Count; i++)
        {
            if (_products[i] > 0) rises++;
            else if (_products[i] < 0) reversions++;
        }
        var zeros = _products.Count - rises - reversions;
        return zeros < 0.5 * _products.Count ? 100m * rises / (rises + reversions) : 50m;
    }
}
