using QuantConnect.Data;

namespace QuantConnect.Indicators;

/// <summary>A value at a time: what indicators take and give.</summary>
public class IndicatorDataPoint : BaseData, IEquatable<IndicatorDataPoint>, IComparable<IndicatorDataPoint>, IComparable
{
    /// <summary>Zero at the earliest time there is.</summary>
    public IndicatorDataPoint()
    {
    }

    /// <summary>A value of no symbol.</summary>
    public IndicatorDataPoint(DateTime time, decimal value)
    {
        Time = time;
        Value = value;
    }

    /// <summary>A symbol's value.</summary>
    public IndicatorDataPoint(Symbol symbol, DateTime time, decimal value)
    {
        Symbol = symbol;
        Time = time;
        Value = value;
    }

    /// <summary>Same time and value; the symbol does not count.</summary>
    public bool Equals(IndicatorDataPoint? other) => other is not null && other.Time == Time && other.Value == Value;

    /// <summary>Compares the values.</summary>
    public int CompareTo(IndicatorDataPoint? other) => other is null ? 1 : Value.CompareTo(other.Value);

    /// <summary>Compares the values.</summary>
    /// <exception cref="ArgumentException">The other is no point.</exception>
    public int CompareTo(object? obj) =>
        obj is IndicatorDataPoint other
            ? CompareTo(other)
            : throw new ArgumentException($"A point compares with another {nameof(IndicatorDataPoint)}, not with {obj?.GetType().Name ?? "null"}.", nameof(obj));

    /// <inheritdoc/>
    public override string ToString() => $"{Time.ToStringInvariant("s")} - {Value.ToStringInvariant()}";

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IndicatorDataPoint);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Value.GetHashCode() * 397) ^ Time.GetHashCode());

    /// <summary>The value.</summary>
    public static implicit operator decimal(IndicatorDataPoint instance) => instance.Value;
}
