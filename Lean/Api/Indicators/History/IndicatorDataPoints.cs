using QuantConnect.Data;

namespace QuantConnect.Indicators;

/// <summary>An indicator's value at a time, together with those of the indicators that it shows as properties.</summary>
public class IndicatorDataPoints : BaseData
{
    private readonly Dictionary<string, IndicatorDataPoint?> _points = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The indicator's own value.</summary>
    public IndicatorDataPoint Current => this[nameof(Current)]!;

    /// <summary>The indicator's own value as a number.</summary>
    public override decimal Value => Current.Value;

    /// <summary>The value of the indicator itself, "Current", or of one of its properties, such as "UpperBand".</summary>
    /// <exception cref="KeyNotFoundException">The indicator has no such property.</exception>
    public IndicatorDataPoint? this[string name] => _points.TryGetValue(name, out var point)
        ? point
        : throw new KeyNotFoundException($"There is no value named '{name}'; there are {string.Join(", ", _points.Keys.Order(StringComparer.Ordinal))}.");

    /// <summary>The indicator's own value.</summary>
    public static implicit operator decimal(IndicatorDataPoints instance) => instance.Value;

    /// <inheritdoc/>
    public override string ToString()
    {
        var values = _points.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}: {pair.Value?.Value.SmartRounding().ToStringInvariant()}");
        return $"{EndTime.ToStringInvariant(null)} {string.Join(", ", values)}";
    }

    internal void Set(string name, IndicatorDataPoint? point) => _points[name] = point;
}
