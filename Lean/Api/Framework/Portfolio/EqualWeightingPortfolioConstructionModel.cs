using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Scheduling;

namespace QuantConnect.Algorithm.Framework.Portfolio;

/// <summary>Gives every symbol with an active insight that is not flat the same share of the portfolio, in the insight's direction.</summary>
public class EqualWeightingPortfolioConstructionModel : PortfolioConstructionModel
{
    private readonly PortfolioBias _portfolioBias;

    /// <summary>Rebalances at the dates of the rule, and on changes.</summary>
    public EqualWeightingPortfolioConstructionModel(IDateRule rebalancingDateRules, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : this(rebalancingDateRules.ToFunc(), portfolioBias)
    {
    }

    /// <summary>Rebalances at the UTC times the function gives, and on changes.</summary>
    public EqualWeightingPortfolioConstructionModel(Func<DateTime, DateTime?>? rebalancingFunc, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(rebalancingFunc)
    {
        _portfolioBias = portfolioBias;
    }

    /// <summary>Rebalances at the UTC times the function gives, and on changes.</summary>
    public EqualWeightingPortfolioConstructionModel(Func<DateTime, DateTime>? rebalancingFunc, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(rebalancingFunc)
    {
        _portfolioBias = portfolioBias;
    }

    /// <summary>Rebalances a span after the last rebalance, and on changes.</summary>
    public EqualWeightingPortfolioConstructionModel(TimeSpan timeSpan, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : this((DateTime timeUtc) => timeUtc.Add(timeSpan), portfolioBias)
    {
    }

    /// <summary>Rebalances a bar of this resolution after the last rebalance, and on changes.</summary>
    public EqualWeightingPortfolioConstructionModel(Resolution resolution = Resolution.Daily, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : this(resolution.ToTimeSpan(), portfolioBias)
    {
    }

    /// <inheritdoc />
    protected override Dictionary<Insight, double> DetermineTargetPercent(List<Insight> activeInsights)
    {
        var count = activeInsights.Count(insight => insight.Direction != InsightDirection.Flat && RespectPortfolioBias(insight));
        var share = count == 0 ? 0 : 1m / count;
        return activeInsights.ToDictionary(insight => insight, insight => (double)((int)DirectionOf(insight) * share));
    }

    /// <summary>True when the portfolio may take the insight's side.</summary>
    protected bool RespectPortfolioBias(Insight insight) =>
        _portfolioBias == PortfolioBias.LongShort || (int)insight.Direction == (int)_portfolioBias;

    /// <summary>The insight's direction; flat when the portfolio may not take that side.</summary>
    private protected InsightDirection DirectionOf(Insight insight) =>
        RespectPortfolioBias(insight) ? insight.Direction : InsightDirection.Flat;
}
