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

        List<Pending> pending = [];
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

        return pending.Count == 0 ? [] : InOrder(pending);
    }

    /// <summary>Sorts by insertion: there are few, and ties must keep their order.</summary>
    private static IPortfolioTarget[] InOrder(List<Pending> pending)
    {
        for (var i = 1; i < pending.Count; i++)
        {
            var moved = pending[i];
            var place = i;
            for (; place > 0 && moved.ComesBefore(pending[place - 1]); place--)
            {
                pending[place] = pending[place - 1];
            }

            pending[place] = moved;
        }

        return pending.ConvertAll(static x => x.Target).ToArray();
    }

    private readonly record struct Pending(IPortfolioTarget Target, bool Reduces, decimal OrderValue)
    {
        public bool ComesBefore(Pending other) => Reduces != other.Reduces ? Reduces : OrderValue > other.OrderValue;
    }
}
