using QuantConnect.Algorithm.Framework.Portfolio;

namespace QuantConnect.Algorithm.Framework.Risk;

/// <summary>Closes a position, and cancels its symbol's insights, once it has won more than a share of its cost.</summary>
public class MaximumUnrealizedProfitPercentPerSecurity : RiskManagementModel
{
    private readonly decimal _limit;

    /// <summary>A model with a limit.</summary>
    /// <param name="maximumUnrealizedProfitPercent">The share, for example 0.05; its sign does not matter.</param>
    public MaximumUnrealizedProfitPercentPerSecurity(decimal maximumUnrealizedProfitPercent = 0.05m)
    {
        _limit = Math.Abs(maximumUnrealizedProfitPercent);
    }

    /// <inheritdoc />
    public override IEnumerable<IPortfolioTarget> ManageRisk(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        foreach (var (symbol, security) in algorithm.Securities)
        {
            if (security.Invested && security.Holdings.UnrealizedProfitPercent > _limit)
            {
                algorithm.Insights.Cancel([symbol]);
                yield return new PortfolioTarget(symbol, 0);
            }
        }
    }
}
