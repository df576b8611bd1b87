using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>What a fill does to portfolio and cash.</summary>
public interface ISecurityPortfolioModel
{
    /// <summary>Takes a fill.</summary>
    void ProcessFill(SecurityPortfolioManager portfolio, Security security, OrderEvent fill);
}
