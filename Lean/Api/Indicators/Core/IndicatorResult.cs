namespace QuantConnect.Indicators;

/// <summary>A computed value and whether it counts. Only a success becomes an indicator's new value.</summary>
public class IndicatorResult
{
    /// <summary>A result.</summary>
    public IndicatorResult(decimal value, IndicatorStatus status = IndicatorStatus.Success)
    {
        Value = value;
        Status = status;
    }

    /// <summary>The value.</summary>
    public decimal Value { get; private set; }

    /// <summary>Whether it counts.</summary>
    public IndicatorStatus Status { get; private set; }

    /// <summary>A value that counts.</summary>
    public static implicit operator IndicatorResult(decimal value) => new(value);
}
