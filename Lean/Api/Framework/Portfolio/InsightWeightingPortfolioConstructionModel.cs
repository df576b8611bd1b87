using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Scheduling;

namespace QuantConnect.Algorithm.Framework.Portfolio;

/// <summary>Gives each insight the share its <see cref="Insight.Weight"/> says, scaled down when the weights sum to more than one. Insights without a weight get no target.</summary>
public class InsightWeightingPortfolioConstructionModel : EqualWeightingPortfolioConstructionModel
{
    /// <summary>Rebalances at the dates of the rule, and on changes.</summary>
    public InsightWeightingPortfolioConstructionModel(IDateRule rebalancingDateRules, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(rebalancingDateRules, portfolioBias)
    {
    }

    /// <summary>Rebalances at the UTC times the function gives, and on changes.</summary>
    public InsightWeightingPortfolioConstructionModel(Func<DateTime, DateTime?>? rebalancingFunc, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(rebalancingFunc, portfolioBias)
    {
    }

    /// <summary>Rebalances at the UTC times the function gives, and on changes.</summary>
    public InsightWeightingPortfolioConstructionModel(Func<DateTime, DateTime>? rebalancingFunc, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(rebalancingFunc, portfolioBias)
    {
    }

    /// <summary>Rebalances a span after the last rebalance, and on changes.</summary>
    public InsightWeightingPortfolioConstructionModel(TimeSpan timeSpan, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(timeSpan, portfolioBias)
    {
    }

    /// <summary>Rebalances a bar of this resolution after the last rebalance, and on changes.</summary>
    public InsightWeightingPortfolioConstructionModel(Resolution resolution = Resolution.Daily, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(resolution, portfolioBias)
    {
    }

    /// <inheritdoc />
    protected override bool ShouldCreateTargetForInsight(Insight insight) => insight.Weight.HasValue;

    /// <inheritdoc />
    protected override Dictionary<Insight, double> DetermineTargetPercent(List<Insight> activeInsights)
    {
        var sum = activeInsights.Where(RespectPortfolioBias).Sum(GetValue);
        var scale = sum > 1 ? 1 / sum : 1.0;
        return activeInsights.ToDictionary(insight => insight, insight => (int)DirectionOf(insight) * GetValue(insight) * scale);
    }

    /// <summary>The insight's share before scaling.</summary>
    protected virtual double GetValue(Insight insight) => Math.Abs(insight.Weight ?? 0);
}
