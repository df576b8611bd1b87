using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Matching;

/// <summary>Orders at one price, oldest first.</summary>
internal sealed class BookLevel(decimal price)
{
    private readonly LinkedList<Order> _queue = new();

    public decimal Price => price;

    /// <summary>What rests here, all owners.</summary>
    public decimal Quantity { get; private set; }

    /// <summary>What of it the recorded market has.</summary>
    public decimal MarketQuantity { get; private set; }

    public bool IsEmpty => _queue.Count == 0;
    public Order First => _queue.First!.Value;
    public IEnumerable<Order> Orders => _queue;

    /// <summary>The newest order of the recorded market, or null.</summary>
    public Order? LastOfMarket()
    {
        for (var node = _queue.Last; node != null; node = node.Previous)
        {
            if (node.Value.Owner == null)
                return node.Value;
        }
        return null;
    }

    public void Add(Order order)
    {
        order.Place = _queue.AddLast(order);
        order.Level = this;
        Count(order, order.Remaining);
    }

    public void Remove(Order order)
    {
        if (order.Level != this)
            throw new InvalidOperationException($"order {order.Id} does not rest at {price}");
        _queue.Remove(order.Place!);
        (order.Level, order.Place) = (null, null);
        Count(order, -order.Remaining);
    }

    /// <summary>Notes that a resting order's remainder changed.</summary>
    public void Count(Order order, decimal change)
    {
        Quantity += change;
        if (order.Owner == null)
            MarketQuantity += change;
    }
}
