namespace QuantConnect.Securities;

/// <summary>A quantity to open.</summary>
/// <param name="Security">The security.</param>
/// <param name="Quantity">The quantity, negative to sell.</param>
public readonly record struct InitialMarginParameters(Security Security, decimal Quantity);
