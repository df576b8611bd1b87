namespace DolphinLean.Engine.DepthFills;

/// <summary>Own orders at one price, in the order of arrival, and what is known of the volume around them.</summary>
internal sealed class OwnLevel(int key, bool isAsk)
{
    private readonly List<DepthOrder> _orders = [];
    private double _traded;
    private double _unexplained;
    private long _changedAtMs;

    /// <summary>Tick of a bid, negated tick of an ask: the best level has the highest key.</summary>
    public int Key { get; } = key;

    /// <summary>The price in ticks.</summary>
    public int Tick => IsAsk ? -Key : Key;

    /// <summary>Whether the orders sell.</summary>
    public bool IsAsk { get; } = isAsk;

    /// <summary>Size at the price before the change that is being applied; negative for none.</summary>
    public double SizeBefore { get; set; } = -1;

    /// <summary>The orders; those that filled go with <see cref="RemoveEnded"/>.</summary>
    public List<DepthOrder> Orders => _orders;

    /// <summary>Puts an order behind all that is there.</summary>
    public void Join(DepthOrder order, double size)
    {
        // Trades that the book does not show yet are no longer ahead.
        order.Ahead = Math.Max(0, size - _traded);
        order.CancelledAhead = 0;
        _orders.Add(order);
    }

    /// <summary>Takes an order out.</summary>
    public void Remove(DepthOrder order) => _orders.Remove(order);

    /// <summary>Takes out the orders that are filled.</summary>
    public void RemoveEnded()
    {
        for (var index = _orders.Count - 1; index >= 0; index--)
        {
            if (_orders[index].Status != DepthOrderStatus.Resting)
                _orders.RemoveAt(index);
        }
    }

    /// <summary>
    /// Takes a change of the price's size. What fell and did not trade was cancelled; the queue model says how much of it stood ahead.
    /// </summary>
    /// <param name="before">Size before it.</param>
    /// <param name="after">Size after it.</param>
    /// <param name="exchangeTimeMs">When the exchange sent it, Unix milliseconds.</param>
    /// <param name="queue">Where cancels come from.</param>
    public void Change(double before, double after, long exchangeTimeMs, IQueueModel queue)
    {
        var fall = Math.Max(0, before - after);
        var explained = Math.Min(fall, _traded);
        var cancelled = fall - explained;
        foreach (var order in _orders)
        {
            order.CancelledAhead = cancelled > 0 ? queue.CancelledAhead(order.Ahead, Math.Max(order.Ahead, before - explained), cancelled) : 0;
            order.Ahead = Math.Min(order.Ahead - order.CancelledAhead, after);
        }
        (_traded, _unexplained, _changedAtMs) = (0, cancelled, exchangeTimeMs);
    }

    /// <summary>
    /// Counts volume that traded at the price. When the trade was done before the last change was sent, that change may hold it already: what it
    /// took for cancels is then undone.
    /// </summary>
    public void Trade(double volume, long tradeTimeMs)
    {
        var seen = tradeTimeMs <= _changedAtMs ? Math.Min(volume, _unexplained) : 0;
        if (seen > 0)
        {
            var share = seen / _unexplained;
            foreach (var order in _orders)
            {
                var restored = order.CancelledAhead * share;
                order.Ahead += restored;
                order.CancelledAhead -= restored;
            }
            _unexplained -= seen;
        }
        _traded += volume - seen;
    }

    /// <summary>A trade at a worse price went by: nobody was left ahead.</summary>
    public void PassBy()
    {
        foreach (var order in _orders)
            order.Ahead = 0;
    }

    /// <summary>Puts all orders at the back of the queue, after a time in which the book was not known.</summary>
    public void Restart(double size)
    {
        (_traded, _unexplained, SizeBefore) = (0, 0, -1);
        foreach (var order in _orders)
            (order.Ahead, order.CancelledAhead) = (size, 0);
    }
}
