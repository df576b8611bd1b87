using QuantConnect.Indicators;

namespace QuantConnect.Data;

/// <summary>An indicator's values over past data.</summary>
public class IndicatorHistory : DataHistory<IndicatorDataPoints>
{
    private readonly Dictionary<string, List<IndicatorDataPoint>> _byName = [];

    /// <summary>An indicator's values.</summary>
    /// <param name="indicatorsDataPointsByTime">All values of each time.</param>
    /// <param name="indicatorsDataPointPerProperty">All times of each value.</param>
    public IndicatorHistory(
        List<IndicatorDataPoints> indicatorsDataPointsByTime, List<InternalIndicatorValues> indicatorsDataPointPerProperty)
        : base(indicatorsDataPointsByTime)
    {
        foreach (var values in indicatorsDataPointPerProperty) _byName.TryAdd(Key(values.Name), values.Values);
    }

    /// <summary>The indicator's own values.</summary>
    public List<IndicatorDataPoint> Current => this[nameof(Current)]!;

    /// <summary>The values of the indicator itself, "current", or of one of its properties, such as "UpperBand" or "upper_band".</summary>
    /// <returns>The values, the oldest first; null if there is no such property.</returns>
    public List<IndicatorDataPoint>? this[string name] => _byName.GetValueOrDefault(Key(name));

    private static string Key(string name) => name.Replace("_", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
}
