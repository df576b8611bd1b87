using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>An order to open.</summary>
/// <param name="CurrencyConverter">Turns its fee into the account's currency.</param>
/// <param name="Security">The security.</param>
/// <param name="Order">The order.</param>
public readonly record struct InitialMarginRequiredForOrderParameters(ICurrencyConverter CurrencyConverter, Security Security, Order Order);
