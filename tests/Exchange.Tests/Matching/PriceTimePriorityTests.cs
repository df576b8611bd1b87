using DolphinLean.Exchange.Matching;
using DolphinLean.Exchange.Orders;
using NUnit.Framework;

namespace DolphinLean.Exchange.Tests.Matching;

/// <summary>The book against a matcher that sorts a plain list by price and arrival each time.</summary>
[TestFixture]
public sealed class PriceTimePriorityTests
{
    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void TradesAreThoseOfASortedList(int seed)
    {
        var random = new Random(seed);
        var rules = new FreeRules();
        var book = new OrderBook("X", rules);
        var plain = new List<(long Id, OrderSide Side, decimal Price, decimal Quantity)>();
        var expected = new List<(long Taker, long Maker, decimal Price, decimal Quantity)>();
        for (long id = 1; id <= 300; id++)
        {
            var side = (OrderSide)random.Next(2);
            var (price, quantity) = ((decimal)random.Next(90, 111), (decimal)random.Next(1, 10));
            var order = new Order { Id = id, Symbol = "X", Side = side, Price = price, Quantity = quantity, ReduceOnly = true };
            book.Match(order, price, 0);
            if (order.Remaining > 0)
                book.Rest(order);
            expected.AddRange(MatchPlainly(plain, id, side, price, quantity));
        }
        Assert.That(rules.Trades, Is.EqualTo(expected));
        Assert.That(expected, Is.Not.Empty);
    }

    private static List<(long, long, decimal, decimal)> MatchPlainly(
        List<(long Id, OrderSide Side, decimal Price, decimal Quantity)> resting, long id, OrderSide side, decimal limit, decimal quantity)
    {
        var trades = new List<(long, long, decimal, decimal)>();
        while (quantity > 0)
        {
            var others = resting.Where(order => order.Side != side && (side == OrderSide.Buy ? order.Price <= limit : order.Price >= limit));
            var best = others.OrderBy(order => side == OrderSide.Buy ? order.Price : -order.Price).ThenBy(order => order.Id).Take(1).ToList();
            if (best.Count == 0)
                break;
            var maker = best[0];
            var filled = Math.Min(quantity, maker.Quantity);
            trades.Add((id, maker.Id, maker.Price, filled));
            quantity -= filled;
            var place = resting.IndexOf(maker);
            if (filled == maker.Quantity)
                resting.RemoveAt(place);
            else
                resting[place] = maker with { Quantity = maker.Quantity - filled };
        }
        if (quantity > 0)
            resting.Add((id, side, limit, quantity));
        return trades;
    }

    /// <summary>Orders without owner, which trade because each one is marked as a taker.</summary>
    private sealed class FreeRules : IMatchRules
    {
        public List<(long, long, decimal, decimal)> Trades { get; } = [];

        public decimal Fillable(Order order) => order.Remaining;

        public void OnTrade(Trade trade) => Trades.Add((trade.Taker.Id, trade.Maker.Id, trade.Price, trade.Quantity));

        public void OnExpired(Order order, OrderStatus status) => order.Status = status;
    }
}
