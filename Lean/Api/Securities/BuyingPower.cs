namespace QuantConnect.Securities;

/// <summary>Margin for orders.</summary>
/// <param name="Value">The amount.</param>
public readonly record struct BuyingPower(decimal Value);
