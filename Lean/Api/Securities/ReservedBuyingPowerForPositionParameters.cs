namespace QuantConnect.Securities;

/// <summary>A position.</summary>
/// <param name="Security">The security.</param>
public readonly record struct ReservedBuyingPowerForPositionParameters(Security Security)
{
    /// <summary>The answer.</summary>
    public ReservedBuyingPowerForPosition ResultInAccountCurrency(decimal reservedBuyingPower) => new(reservedBuyingPower);
}
