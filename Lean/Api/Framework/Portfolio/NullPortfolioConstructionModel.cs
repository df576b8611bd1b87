using QuantConnect.Algorithm.Framework.Alphas;

namespace QuantConnect.Algorithm.Framework.Portfolio;

/// <summary>A portfolio model without targets.</summary>
public class NullPortfolioConstructionModel : PortfolioConstructionModel
{
    /// <inheritdoc />
    public override IEnumerable<IPortfolioTarget> CreateTargets(QCAlgorithm algorithm, Insight[] insights) => [];
}
