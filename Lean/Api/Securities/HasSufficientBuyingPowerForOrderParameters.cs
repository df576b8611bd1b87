using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>An order that asks for margin.</summary>
/// <param name="Portfolio">The portfolio.</param>
/// <param name="Security">The security.</param>
/// <param name="Order">The order.</param>
public readonly record struct HasSufficientBuyingPowerForOrderParameters(SecurityPortfolioManager Portfolio, Security Security, Order Order)
{
    /// <summary>Margin suffices.</summary>
    public HasSufficientBuyingPowerForOrderResult Sufficient() => new(true);

    /// <summary>Margin does not suffice.</summary>
    public HasSufficientBuyingPowerForOrderResult Insufficient(string reason) => new(false, reason);

    /// <summary>Margin does not suffice.</summary>
    public HasSufficientBuyingPowerForOrderResult Insufficient(FormattableString reason) => new(false, FormattableString.Invariant(reason));
}
