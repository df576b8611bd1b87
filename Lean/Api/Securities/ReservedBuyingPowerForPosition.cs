namespace QuantConnect.Securities;

/// <summary>Margin that a position holds.</summary>
/// <param name="AbsoluteUsedBuyingPower">The amount.</param>
public readonly record struct ReservedBuyingPowerForPosition(decimal AbsoluteUsedBuyingPower);
