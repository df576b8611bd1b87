namespace QuantConnect.Securities;

/// <summary>Margin to open a quantity.</summary>
public readonly record struct InitialMargin(decimal Value)
{
    /// <summary>None.</summary>
    public static InitialMargin Zero => default;

    /// <summary>The amount.</summary>
    public static implicit operator decimal(InitialMargin margin) => margin.Value;

    /// <summary>An amount.</summary>
    public static implicit operator InitialMargin(decimal margin) => new(margin);
}
