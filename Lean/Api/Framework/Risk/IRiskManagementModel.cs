using QuantConnect.Algorithm.Framework.Portfolio;

namespace QuantConnect.Algorithm.Framework.Risk;

/// <summary>Overrides targets and open positions that are too risky.</summary>
public interface IRiskManagementModel : INotifiedSecurityChanges
{
    /// <summary>
    /// The targets to put in place of the portfolio model's for the same symbols; empty when all is well. Called on every
    /// step with data, mostly without targets.
    /// </summary>
    IEnumerable<IPortfolioTarget> ManageRisk(QCAlgorithm algorithm, IPortfolioTarget[] targets);
}
