using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Matching;

/// <summary>Price-time matching for one symbol. Pure: no clock, no I/O; every change of a level moves <see cref="UpdateId"/>.</summary>
internal sealed class OrderBook(string symbol, IMatchRules rules)
{
    private long _tradeId;
    private long _marketOrderId;

    public string Symbol => symbol;
    public BookSide Bids { get; } = new(OrderSide.Buy);
    public BookSide Asks { get; } = new(OrderSide.Sell);

    /// <summary>Number of level changes so far.</summary>
    public long UpdateId { get; private set; } = 1;

    /// <summary>Told of every level that changed.</summary>
    public event Action<OrderSide, decimal>? LevelChanged;

    public BookSide SideOf(OrderSide side) => side == OrderSide.Buy ? Bids : Asks;

    public BookSide Against(OrderSide side) => side == OrderSide.Buy ? Asks : Bids;

    /// <summary>What an order could fill at once within its limit; 0 as limit means any price.</summary>
    public decimal Available(OrderSide side, decimal limit, decimal enough)
    {
        decimal sum = 0;
        var against = Against(side);
        foreach (var level in against.FromBest())
        {
            if (sum >= enough || (limit != 0 && !against.IsCrossedBy(limit, level.Price)))
                break;
            sum += level.Quantity;
        }
        return sum;
    }

    /// <summary>Whether a limit order would take rather than rest.</summary>
    public bool WouldTake(OrderSide side, decimal limit) =>
        Against(side).BestPrice is { } best && Against(side).IsCrossedBy(limit, best);

    /// <summary>Matches an order against the other side, best price first, oldest order first. What is left stays with the caller.</summary>
    /// <param name="taker">The order.</param>
    /// <param name="limit">Worst price to trade at; 0 for any.</param>
    /// <param name="timeMs">Time of the trades.</param>
    public void Match(Order taker, decimal limit, long timeMs)
    {
        var against = Against(taker.Side);
        while (taker.Status is OrderStatus.New or OrderStatus.PartiallyFilled && against.Best is { } level)
        {
            if (limit != 0 && !against.IsCrossedBy(limit, level.Price))
                return;
            var room = rules.Fillable(taker);
            if (room <= 0)
                return;
            var maker = level.First;
            if (taker.Owner == null && maker.Owner == null && !taker.ReduceOnly)
            {
                // Two orders of the recorded market met because its updates overlap; the newer one is the truth.
                Withdraw(maker);
                continue;
            }
            if (IsSelfTrade(taker, maker) && PreventSelfTrade(taker, maker))
                continue;
            var makerRoom = rules.Fillable(maker);
            if (makerRoom <= 0)
            {
                Expire(maker, OrderStatus.Expired);
                continue;
            }
            Trade(taker, maker, Math.Min(room, makerRoom), timeMs);
        }
    }

    /// <summary>Puts an order at the end of the queue at its price.</summary>
    public void Rest(Order order)
    {
        SideOf(order.Side).Add(order);
        Changed(order.Side, order.Price);
    }

    /// <summary>Takes a resting order out, whatever happens to it then.</summary>
    public void Withdraw(Order order)
    {
        SideOf(order.Side).Remove(order);
        Changed(order.Side, order.Price);
    }

    /// <summary>Makes a resting order smaller; it keeps its place.</summary>
    public void Shrink(Order order, decimal quantity)
    {
        var change = quantity - order.Quantity;
        order.Quantity = quantity;
        order.Level!.Count(order, change);
        Changed(order.Side, order.Price);
    }

    /// <summary>Sets what the recorded market shows at a price; accounts' orders there stay, and trade if the new quantity crosses them.</summary>
    public void SetMarketQuantity(OrderSide side, decimal price, decimal quantity, long timeMs)
    {
        var have = SideOf(side).At(price)?.MarketQuantity ?? 0;
        if (quantity > have)
        {
            var order = MarketOrder(side, price, quantity - have);
            Match(order, price, timeMs);
            if (order.Remaining > 0)
                Rest(order);
            return;
        }
        // The pessimist's queue: what left the level stood behind us.
        while (have > quantity)
        {
            var last = SideOf(side).At(price)!.LastOfMarket()!;
            var cut = Math.Min(last.Remaining, have - quantity);
            have -= cut;
            if (cut == last.Remaining)
                Withdraw(last);
            else
                Shrink(last, last.Quantity - cut);
        }
    }

    /// <summary>Lets a recorded trade consume the book at its price or better.</summary>
    public void TakeAsMarket(OrderSide side, decimal price, decimal quantity, long timeMs)
    {
        // ReduceOnly marks that this order really takes, also from the recorded market's own levels.
        var order = new Order { Id = --_marketOrderId, Symbol = symbol, Side = side, Price = price, Quantity = quantity, ReduceOnly = true };
        Match(order, price, timeMs);
    }

    public long NextTradeId() => ++_tradeId;

    private Order MarketOrder(OrderSide side, decimal price, decimal quantity) =>
        new() { Id = --_marketOrderId, Symbol = symbol, Side = side, Price = price, Quantity = quantity };

    private void Trade(Order taker, Order maker, decimal quantity, long timeMs)
    {
        var price = maker.Price;
        taker.Fill(price, quantity);
        maker.Fill(price, quantity);
        maker.Level!.Count(maker, -quantity);
        if (maker.Remaining == 0)
            Withdraw(maker);
        else
            Changed(maker.Side, price);
        rules.OnTrade(new Trade(NextTradeId(), taker, maker, price, quantity, timeMs));
    }

    private static bool IsSelfTrade(Order taker, Order maker) =>
        taker.Owner != null && taker.Owner == maker.Owner && taker.SelfTradePrevention != SelfTradePrevention.None;

    private bool PreventSelfTrade(Order taker, Order maker)
    {
        if (taker.SelfTradePrevention is SelfTradePrevention.ExpireMaker or SelfTradePrevention.ExpireBoth)
            Expire(maker, OrderStatus.ExpiredInMatch);
        if (taker.SelfTradePrevention is SelfTradePrevention.ExpireTaker or SelfTradePrevention.ExpireBoth)
            rules.OnExpired(taker, OrderStatus.ExpiredInMatch);
        return true;
    }

    private void Expire(Order maker, OrderStatus status)
    {
        Withdraw(maker);
        rules.OnExpired(maker, status);
    }

    private void Changed(OrderSide side, decimal price)
    {
        UpdateId++;
        LevelChanged?.Invoke(side, price);
    }
}
