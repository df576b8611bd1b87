using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Interfaces;

namespace QuantConnect.Algorithm.Framework.Portfolio;

/// <summary>
/// Base of portfolio models: sizes the last active insight of each symbol and closes symbols whose insights have all expired,
/// whenever a rebalance is due. A model overrides <see cref="DetermineTargetPercent"/>, or <see cref="CreateTargets"/> whole.
/// </summary>
public partial class PortfolioConstructionModel : IPortfolioConstructionModel
{
    private IAlgorithm? _algorithm;

    /// <summary>A model that rebalances at the times the function gives, and on changes.</summary>
    /// <param name="rebalancingFunc">The next rebalance after a UTC time, null for none; without a function every step rebalances.</param>
    public PortfolioConstructionModel(Func<DateTime, DateTime?>? rebalancingFunc)
    {
        _rebalancingFunc = rebalancingFunc;
    }

    /// <inheritdoc cref="PortfolioConstructionModel(Func{DateTime, DateTime?})" />
    public PortfolioConstructionModel(Func<DateTime, DateTime>? rebalancingFunc = null)
        : this(ToNullable(rebalancingFunc))
    {
    }

    /// <summary>Whether securities that come or go cause a rebalance; true by default.</summary>
    public virtual bool RebalanceOnSecurityChanges { get; set; } = true;

    /// <summary>Whether new and expiring insights cause a rebalance; true by default.</summary>
    public virtual bool RebalanceOnInsightChanges { get; set; } = true;

    /// <summary>The algorithm, known from the first call of a model method on.</summary>
    protected IAlgorithm Algorithm => _algorithm
        ?? throw new InvalidOperationException($"{GetType().Name} has no algorithm yet; it gets one with its first step.");

    /// <inheritdoc />
    public virtual IEnumerable<IPortfolioTarget> CreateTargets(QCAlgorithm algorithm, Insight[] insights)
    {
        _algorithm = algorithm;
        if (!IsRebalanceDue(insights, algorithm.UtcTime))
        {
            return [];
        }

        var targets = new List<IPortfolioTarget>();
        var failedSymbols = new HashSet<Symbol>();
        var lastActiveInsights = GetTargetInsights();
        var percents = DetermineTargetPercent(lastActiveInsights);
        foreach (var insight in lastActiveInsights)
        {
            if (!percents.TryGetValue(insight, out var percent))
            {
                continue;
            }

            if (PortfolioTarget.Percent(algorithm, insight.Symbol, percent) is { } target)
            {
                targets.Add(target);
            }
            else
            {
                failedSymbols.Add(insight.Symbol);
            }
        }

        AddFlatTargetsOfExpired(algorithm, targets, failedSymbols);
        return targets;
    }

    /// <summary>Remembers that securities changed and expires the insights of the removed ones.</summary>
    public virtual void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        _algorithm ??= algorithm;
        _securitiesChanged = changes != SecurityChanges.None;
        algorithm.Insights.Expire(changes.RemovedSecurities.Select(security => security.Symbol));
    }

    /// <summary>Per symbol the active insight generated last, of those that may have a target.</summary>
    protected virtual List<Insight> GetTargetInsights()
    {
        var last = new List<Insight>();
        var places = new Dictionary<Symbol, int>();
        foreach (var insight in Algorithm.Insights.GetActiveInsights(Algorithm.UtcTime))
        {
            if (!ShouldCreateTargetForInsight(insight))
            {
                continue;
            }

            if (!places.TryGetValue(insight.Symbol, out var place))
            {
                places[insight.Symbol] = last.Count;
                last.Add(insight);
            }
            else if (insight.GeneratedTimeUtc >= last[place].GeneratedTimeUtc)
            {
                last[place] = insight;
            }
        }

        return last;
    }

    /// <summary>Whether an insight may have a target; all may by default.</summary>
    protected virtual bool ShouldCreateTargetForInsight(Insight insight) => true;

    /// <summary>The share of the portfolio for each insight; an insight that is left out gets no target.</summary>
    /// <exception cref="InvalidOperationException">The model overrides neither this nor <see cref="CreateTargets"/>.</exception>
    protected virtual Dictionary<Insight, double> DetermineTargetPercent(List<Insight> activeInsights) =>
        throw new InvalidOperationException(
            $"{GetType().Name} has no sizing rule: override {nameof(DetermineTargetPercent)} or {nameof(CreateTargets)}.");

    private static void AddFlatTargetsOfExpired(
        QCAlgorithm algorithm, List<IPortfolioTarget> targets, HashSet<Symbol> failedSymbols)
    {
        var closed = new HashSet<Symbol>();
        foreach (var insight in algorithm.Insights.RemoveExpiredInsights(algorithm.UtcTime))
        {
            if (!failedSymbols.Contains(insight.Symbol)
                && !algorithm.Insights.HasActiveInsights(insight.Symbol, algorithm.UtcTime)
                && closed.Add(insight.Symbol))
            {
                targets.Add(new PortfolioTarget(insight.Symbol, 0));
            }
        }
    }
}
