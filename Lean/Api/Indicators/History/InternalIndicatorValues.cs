using System.Collections;
using System.Reflection;

namespace QuantConnect.Indicators;

/// <summary>The values that an indicator, or an indicator that it shows as a property, has had.</summary>
public class InternalIndicatorValues : IEnumerable<IndicatorDataPoint>
{
    private readonly PropertyInfo? _property;

    /// <summary>The values of an indicator.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="name">Name of the values.</param>
    public InternalIndicatorValues(IIndicator indicator, string name)
    {
        Indicator = indicator;
        Name = name;
    }

    private InternalIndicatorValues(IIndicator indicator, PropertyInfo property)
        : this(indicator, property.Name)
    {
        _property = property;
    }

    /// <summary>Name of the values: "Current" or a property's.</summary>
    public string Name { get; }

    /// <summary>The values, the oldest first.</summary>
    public List<IndicatorDataPoint> Values { get; } = [];

    /// <summary>The indicator.</summary>
    protected IIndicator Indicator { get; }

    /// <summary>The values of an indicator.</summary>
    public static InternalIndicatorValues Create(IIndicator indicator, string name) => new(indicator, name);

    /// <summary>The values of an indicator that another shows as a property.</summary>
    public static InternalIndicatorValues Create(IIndicator indicator, PropertyInfo propertyInfo) => new(indicator, propertyInfo);

    /// <summary>Takes the value of now; of a property, in place of an older one of the same time.</summary>
    /// <returns>The value; null if the property is not set.</returns>
    public virtual IndicatorDataPoint? UpdateValue()
    {
        var source = _property is null ? Indicator : _property.GetValue(Indicator) as IIndicator;
        if (source is null) return null;
        var point = source.Current;
        if (_property is not null && Values.Count > 0 && Values[^1].EndTime == point.EndTime) Values[^1] = point;
        else Values.Add(point);
        return point;
    }

    /// <inheritdoc/>
    public IEnumerator<IndicatorDataPoint> GetEnumerator() => ((IEnumerable<IndicatorDataPoint>)Values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => $"{Name} {Values.Count} indicator values";
}
