using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Scheduling;

namespace QuantConnect.Algorithm.Framework.Portfolio;

/// <summary>Gives each insight its <see cref="Insight.Confidence"/> as share, scaled down when they sum to more than one. Insights without a confidence get no target.</summary>
public class ConfidenceWeightedPortfolioConstructionModel : InsightWeightingPortfolioConstructionModel
{
    /// <summary>Rebalances at the dates of the rule, and on changes.</summary>
    public ConfidenceWeightedPortfolioConstructionModel(IDateRule rebalancingDateRules, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(rebalancingDateRules, portfolioBias)
    {
    }

    /// <summary>Rebalances at the UTC times the function gives, and on changes.</summary>
    public ConfidenceWeightedPortfolioConstructionModel(Func<DateTime, DateTime?>? rebalancingFunc, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(rebalancingFunc, portfolioBias)
    {
    }

    /// <summary>Rebalances at the UTC times the function gives, and on changes.</summary>
    public ConfidenceWeightedPortfolioConstructionModel(Func<DateTime, DateTime>? rebalancingFunc, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(rebalancingFunc, portfolioBias)
    {
    }

    /// <summary>Rebalances a span after the last rebalance, and on changes.</summary>
    public ConfidenceWeightedPortfolioConstructionModel(TimeSpan timeSpan, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(timeSpan, portfolioBias)
    {
    }

    /// <summary>Rebalances a bar of this resolution after the last rebalance, and on changes.</summary>
    public ConfidenceWeightedPortfolioConstructionModel(Resolution resolution = Resolution.Daily, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(resolution, portfolioBias)
    {
    }

    /// <inheritdoc />
    protected override bool ShouldCreateTargetForInsight(Insight insight) => insight.Confidence.HasValue;

    /// <inheritdoc />
    protected override double GetValue(Insight insight) => insight.Confidence ?? 0;
}
