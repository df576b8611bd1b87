using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Risk;

/// <summary>
/// Closes a position, and cancels its symbol's insights, once its value has fallen (for a short: risen) by more than a share from its
/// best so far. It looks at the value of the position, so adding to it and reducing it move the best, too.
/// </summary>
public class TrailingStopRiskManagementModel : RiskManagementModel
{
    private readonly decimal _limit;
    private readonly Dictionary<Symbol, (PositionSide Side, decimal Value)> _best = [];

    /// <summary>A model with a limit.</summary>
    /// <param name="maximumDrawdownPercent">The share, for example 0.05; its sign does not matter.</param>
    public TrailingStopRiskManagementModel(decimal maximumDrawdownPercent = 0.05m)
    {
        _limit = Math.Abs(maximumDrawdownPercent);
    }

    /// <inheritdoc />
    public override IEnumerable<IPortfolioTarget> ManageRisk(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        foreach (var (symbol, security) in algorithm.Securities)
        {
            if (!security.Invested)
            {
                _best.Remove(symbol);
            }
            else if (HasFallen(symbol, security.Holdings))
            {
                _best.Remove(symbol);
                algorithm.Insights.Cancel([symbol]);
                yield return new PortfolioTarget(symbol, 0);
            }
        }
    }

    private bool HasFallen(Symbol symbol, SecurityHolding holding)
    {
        var side = holding.IsLong ? PositionSide.Long : PositionSide.Short;
        var best = _best.TryGetValue(symbol, out var known) && known.Side == side ? known.Value : holding.AbsoluteHoldingsCost;
        var value = holding.AbsoluteHoldingsValue;
        var isBetter = side == PositionSide.Long ? value > best : value < best;
        _best[symbol] = (side, isBetter ? value : best);
        return !isBetter && Math.Abs((best - value) / best) > _limit;
    }
}
