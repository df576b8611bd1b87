using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>Orders of one side.</summary>
/// <param name="Portfolio">The portfolio.</param>
/// <param name="Security">The security.</param>
/// <param name="Direction">The side.</param>
public readonly record struct BuyingPowerParameters(SecurityPortfolioManager Portfolio, Security Security, OrderDirection Direction)
{
    /// <summary>The answer.</summary>
    public BuyingPower ResultInAccountCurrency(decimal buyingPower) => new(buyingPower);
}
