using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Scheduling;

namespace QuantConnect.Algorithm.Framework.Portfolio;

/// <summary>
/// Adds a fixed share for every active insight of a symbol, in the order in which they were generated: up adds it, down takes it away,
/// flat goes one share toward zero.
/// </summary>
public class AccumulativeInsightPortfolioConstructionModel : PortfolioConstructionModel
{
    private readonly PortfolioBias _portfolioBias;
    private readonly double _percent;

    /// <summary>Rebalances at the dates of the rule, and on changes.</summary>
    public AccumulativeInsightPortfolioConstructionModel(
        IDateRule rebalancingDateRules, PortfolioBias portfolioBias = PortfolioBias.LongShort, double percent = 0.03)
        : this(rebalancingDateRules.ToFunc(), portfolioBias, percent)
    {
    }

    /// <summary>Rebalances at the UTC times the function gives, and on changes; on every step without a function.</summary>
    /// <param name="rebalancingFunc">The next rebalance after a UTC time, null for none.</param>
    /// <param name="portfolioBias">Whether a symbol may be held long, short or both ways.</param>
    /// <param name="percent">Share of the portfolio for each insight; its sign does not matter.</param>
    public AccumulativeInsightPortfolioConstructionModel(
        Func<DateTime, DateTime?>? rebalancingFunc = null, PortfolioBias portfolioBias = PortfolioBias.LongShort, double percent = 0.03)
        : base(rebalancingFunc)
    {
        _portfolioBias = portfolioBias;
        _percent = Math.Abs(percent);
    }

    /// <inheritdoc cref="AccumulativeInsightPortfolioConstructionModel(Func{DateTime, DateTime?}, PortfolioBias, double)" />
    public AccumulativeInsightPortfolioConstructionModel(
        Func<DateTime, DateTime>? rebalancingFunc, PortfolioBias portfolioBias = PortfolioBias.LongShort, double percent = 0.03)
        : base(rebalancingFunc)
    {
        _portfolioBias = portfolioBias;
        _percent = Math.Abs(percent);
    }

    /// <summary>Rebalances a span after the last rebalance, and on changes.</summary>
    public AccumulativeInsightPortfolioConstructionModel(
        TimeSpan timeSpan, PortfolioBias portfolioBias = PortfolioBias.LongShort, double percent = 0.03)
        : this(time => time.Add(timeSpan), portfolioBias, percent)
    {
    }

    /// <summary>Rebalances a bar of this resolution after the last rebalance, and on changes.</summary>
    public AccumulativeInsightPortfolioConstructionModel(
        Resolution resolution, PortfolioBias portfolioBias = PortfolioBias.LongShort, double percent = 0.03)
        : this(resolution.ToTimeSpan(), portfolioBias, percent)
    {
    }

    /// <summary>All active insights that may have a target, the oldest first.</summary>
    protected override List<Insight> GetTargetInsights() =>
        [.. Algorithm.Insights.GetActiveInsights(Algorithm.UtcTime).Where(ShouldCreateTargetForInsight).OrderBy(insight => insight.GeneratedTimeUtc)];

    /// <inheritdoc />
    protected override Dictionary<Insight, double> DetermineTargetPercent(List<Insight> activeInsights)
    {
        var shares = new Dictionary<Symbol, double>();
        foreach (var insight in activeInsights)
        {
            shares[insight.Symbol] = Biased(After(shares.GetValueOrDefault(insight.Symbol), insight.Direction));
        }

        return activeInsights.DistinctBy(insight => insight.Symbol).ToDictionary(insight => insight, insight => shares[insight.Symbol]);
    }

    private double After(double share, InsightDirection direction)
    {
        if (direction != InsightDirection.Flat)
        {
            return share + (_percent * (int)direction);
        }

        return Math.Abs(share) < _percent ? 0 : share + (share > 0 ? -_percent : _percent);
    }

    private double Biased(double share) =>
        _portfolioBias != PortfolioBias.LongShort && Math.Sign(share) != (int)_portfolioBias ? 0 : share;
}
