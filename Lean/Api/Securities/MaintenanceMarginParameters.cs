namespace QuantConnect.Securities;

/// <summary>A position to keep.</summary>
/// <param name="Security">The security.</param>
/// <param name="Quantity">The quantity, negative when short.</param>
/// <param name="HoldingsCost">Its cost in the account's currency.</param>
/// <param name="HoldingsValue">Its value in the account's currency.</param>
public readonly record struct MaintenanceMarginParameters(Security Security, decimal Quantity, decimal HoldingsCost, decimal HoldingsValue)
{
    /// <summary>The quantity without its sign.</summary>
    public decimal AbsoluteQuantity => Math.Abs(Quantity);

    /// <summary>The cost without its sign.</summary>
    public decimal AbsoluteHoldingsCost => Math.Abs(HoldingsCost);

    /// <summary>The value without its sign.</summary>
    public decimal AbsoluteHoldingsValue => Math.Abs(HoldingsValue);

    /// <summary>The position as it is.</summary>
    public static MaintenanceMarginParameters ForCurrentHoldings(Security security) =>
        new(security, security.Holdings.Quantity, security.Holdings.HoldingsCost, security.Holdings.HoldingsValue);

    /// <summary>A quantity at the current price.</summary>
    public static MaintenanceMarginParameters ForQuantityAtCurrentPrice(Security security, decimal quantity)
    {
        var value = security.Holdings.GetQuantityValue(quantity).InAccountCurrency;
        return new MaintenanceMarginParameters(security, quantity, value, value);
    }
}
