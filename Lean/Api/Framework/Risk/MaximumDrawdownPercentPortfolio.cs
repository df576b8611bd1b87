using QuantConnect.Algorithm.Framework.Portfolio;

namespace QuantConnect.Algorithm.Framework.Risk;

/// <summary>
/// Turns the step's targets to zero, and cancels their symbols' insights, once equity has lost more than a share; then it counts from
/// the equity of the next step. Positions without a target are kept.
/// </summary>
public class MaximumDrawdownPercentPortfolio : RiskManagementModel
{
    private readonly decimal _limit;
    private readonly bool _isTrailing;
    private decimal? _reference;

    /// <summary>A model with a limit.</summary>
    /// <param name="maximumDrawdownPercent">The share, for example 0.05; its sign does not matter.</param>
    /// <param name="isTrailing">Whether the loss is counted from the highest equity, or from the first the model saw.</param>
    public MaximumDrawdownPercentPortfolio(decimal maximumDrawdownPercent = 0.05m, bool isTrailing = false)
    {
        _limit = -Math.Abs(maximumDrawdownPercent);
        _isTrailing = isTrailing;
    }

    /// <inheritdoc />
    public override IEnumerable<IPortfolioTarget> ManageRisk(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        var equity = algorithm.Portfolio.TotalPortfolioValue;
        _reference ??= equity;
        if (_isTrailing && _reference < equity)
        {
            _reference = equity;
            return [];
        }

        if (targets.Length == 0 || (equity / _reference) - 1 >= _limit)
        {
            return [];
        }

        _reference = null;
        algorithm.Insights.Cancel(targets.Select(target => target.Symbol));
        return targets.Select(target => new PortfolioTarget(target.Symbol, 0));
    }
}
