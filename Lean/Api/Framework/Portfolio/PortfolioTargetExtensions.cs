using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Interfaces;
using QuantConnect.Orders;

namespace QuantConnect;

/// <summary>The order in which targets become orders.</summary>
public static class PortfolioTargetExtensions
{
    /// <summary>
    /// The targets that need an order of at least a lot: those that shrink a position first, since they free margin, then by
    /// the value to trade, largest first; ties keep their order. None while the algorithm warms up, and none for securities
    /// without data or that can't be traded.
    /// </summary>
    /// <param name="targets">The targets.</param>
    /// <param name="algorithm">Whose holdings and open orders count.</param>
    /// <param name="targetIsDelta">True when quantities are to be traded, false when they are to be held.</param>
    public static IEnumerable<IPortfolioTarget> OrderTargetsByMarginImpact(
        this IEnumerable<IPortfolioTarget> targets, IAlgorithm algorithm, bool targetIsDelta = false)
    {
        if (algorithm.IsWarmingUp)
        {
            return [];
        }

        var pending = new List<Pending>();
        foreach (var target in targets)
        {
            var security = algorithm.Securities[target.Symbol];
            var existing = algorithm.Transactions.GetProjectedHoldings(security).ProjectedQuantity;
            var quantity = OrderSizing.AdjustByLotSize(security, target.Quantity);
            var toTrade = targetIsDelta ? quantity : quantity - existing;
            if (!security.HasData || !security.IsTradable || Math.Abs(toTrade) < security.SymbolProperties.LotSize)
            {
                continue;
            }

            var final = targetIsDelta ? quantity + existing : quantity;
            var reduces = existing != 0 && Math.Abs(final) < Math.Abs(existing);
            pending.Add(new Pending(target, reduces, Math.Abs(toTrade * security.Price)));
        }

        return pending.OrderByDescending(x => x.Reduces).ThenByDescending(x => x.OrderValue).Select(x => x.Target);
    }

    private readonly record struct Pending(IPortfolioTarget Target, bool Reduces, decimal OrderValue);
}
