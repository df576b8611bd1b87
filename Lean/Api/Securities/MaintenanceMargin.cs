namespace QuantConnect.Securities;

/// <summary>Margin to keep a position.</summary>
public readonly record struct MaintenanceMargin(decimal Value)
{
    /// <summary>None.</summary>
    public static MaintenanceMargin Zero => default;

    /// <summary>The amount.</summary>
    public static implicit operator decimal(MaintenanceMargin margin) => margin.Value;

    /// <summary>An amount.</summary>
    public static implicit operator MaintenanceMargin(decimal margin) => new(margin);
}
