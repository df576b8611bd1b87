using QuantConnect.Algorithm.Framework.Alphas;

namespace QuantConnect.Algorithm.Framework.Portfolio;

/// <summary>Turns insights into target quantities.</summary>
public interface IPortfolioConstructionModel : INotifiedSecurityChanges
{
    /// <summary>The targets of this step; called on every step with data, mostly with no insight.</summary>
    IEnumerable<IPortfolioTarget> CreateTargets(QCAlgorithm algorithm, Insight[] insights);
}
