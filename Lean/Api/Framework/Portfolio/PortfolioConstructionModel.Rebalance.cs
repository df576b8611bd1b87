using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Hosting;
using QuantConnect.Interfaces;

namespace QuantConnect.Algorithm.Framework.Portfolio;

// When a rebalance is due.
public partial class PortfolioConstructionModel
{
    private readonly Func<DateTime, DateTime?>? _rebalancingFunc;
    private DateTime? _rebalancingTimeUtc;
    private bool _securitiesChanged;

    /// <summary>
    /// True at the rebalancing time, after security changes, with new insights, and once an insight has expired; always for a
    /// model without a rebalancing function, as <see cref="LeanQuirk.RebalanceOnEveryStep"/> has it. A true answer counts as done: the next time is asked for and changes are forgotten.
    /// </summary>
    protected virtual bool IsRebalanceDue(Insight[] insights, DateTime algorithmUtc)
    {
        if (_rebalancingFunc is null && (_algorithm as QCAlgorithm)?.Quirks.Has(LeanQuirk.RebalanceOnEveryStep) != false)
        {
            RefreshRebalance(algorithmUtc);
            return true;
        }

        if (_rebalancingFunc is not null && _rebalancingTimeUtc is null)
        {
            _rebalancingTimeUtc = _rebalancingFunc(algorithmUtc);
            if (_rebalancingTimeUtc <= algorithmUtc)
            {
                // A function may answer "now"; it is asked again at the next step then.
                _rebalancingTimeUtc = null;
                _securitiesChanged = false;
                return true;
            }
        }

        if (_rebalancingTimeUtc <= algorithmUtc
            || (RebalanceOnSecurityChanges && _securitiesChanged)
            || (RebalanceOnInsightChanges
                && (insights.Length != 0 || Algorithm.Insights.GetNextExpiryTime() < algorithmUtc)))
        {
            RefreshRebalance(algorithmUtc);
            return true;
        }

        return false;
    }

    /// <summary>Asks for the next rebalancing time and forgets security changes.</summary>
    protected void RefreshRebalance(DateTime algorithmUtc)
    {
        if (_rebalancingFunc is not null)
        {
            _rebalancingTimeUtc = _rebalancingFunc(algorithmUtc);
        }

        _securitiesChanged = false;
    }

    /// <summary>The insights whose magnitude, when it has one that is not zero, lies within the settings' target limits.</summary>
    protected static Insight[] FilterInvalidInsightMagnitude(IAlgorithm algorithm, Insight[] insights)
    {
        var minimum = algorithm.Settings.MinAbsolutePortfolioTargetPercentage;
        var maximum = algorithm.Settings.MaxAbsolutePortfolioTargetPercentage;
        return [.. insights.Where(insight =>
        {
            var size = Math.Abs(insight.Magnitude ?? 0);
            if (size == 0 || (size >= (double)minimum && size <= (double)maximum))
            {
                return true;
            }

            algorithm.Error(FormattableString.Invariant(
                $"Skipped the insight on {insight.Symbol.Value}: expected a magnitude between Settings.MinAbsolutePortfolioTargetPercentage {minimum} and MaxAbsolutePortfolioTargetPercentage {maximum}, found {insight.Magnitude}."));
            return false;
        })];
    }

    private static Func<DateTime, DateTime?>? ToNullable(Func<DateTime, DateTime>? function) =>
        function is null ? null : timeUtc => function(timeUtc);
}
