using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Matching;

/// <summary>Bids or asks of one symbol by price; the best price is the last key, so that taking it away moves nothing.</summary>
internal sealed class BookSide(OrderSide side)
{
    private readonly SortedList<decimal, BookLevel> _levels = new(
        side == OrderSide.Buy ? Comparer<decimal>.Default : Comparer<decimal>.Create((a, b) => b.CompareTo(a)));

    public int Count => _levels.Count;

    public BookLevel? Best => _levels.Count == 0 ? null : _levels.GetValueAtIndex(_levels.Count - 1);

    public decimal? BestPrice => _levels.Count == 0 ? null : _levels.GetKeyAtIndex(_levels.Count - 1);

    /// <summary>The level by rank, 0 is the best.</summary>
    public BookLevel this[int rank] => _levels.GetValueAtIndex(_levels.Count - 1 - rank);

    public BookLevel? At(decimal price) => _levels.GetValueOrDefault(price);

    public decimal QuantityAt(decimal price) => At(price)?.Quantity ?? 0;

    /// <summary>Levels from the best price away.</summary>
    public IEnumerable<BookLevel> FromBest()
    {
        for (var i = _levels.Count - 1; i >= 0; i--)
            yield return _levels.GetValueAtIndex(i);
    }

    public void Add(Order order)
    {
        if (!_levels.TryGetValue(order.Price, out var level))
            _levels.Add(order.Price, level = new BookLevel(order.Price));
        level.Add(order);
    }

    public void Remove(Order order)
    {
        var level = order.Level!;
        level.Remove(order);
        if (level.IsEmpty)
            _levels.Remove(level.Price);
    }

    /// <summary>Whether an order of the other side with this limit would trade with a level here.</summary>
    public bool IsCrossedBy(decimal limit, decimal price) => side == OrderSide.Sell ? limit >= price : limit <= price;
}
