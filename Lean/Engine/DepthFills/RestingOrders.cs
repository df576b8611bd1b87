using DolphinLean.Data.MarketData.Book;
using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Engine.DepthFills;

/// <summary>The own orders that rest, by side and price, and how the market moves them.</summary>
internal sealed class RestingOrders(OrderBook book, IQueueModel queue, ReportQueue reports)
{
    private readonly OwnSide _bids = new(isAsk: false);
    private readonly OwnSide _asks = new(isAsk: true);
    private readonly List<OwnLevel> _changed = [];

    /// <summary>Number of orders.</summary>
    public int Count { get; private set; }

    /// <summary>Whether there are orders among the bids, or among the asks.</summary>
    public bool HasOn(bool bids) => (bids ? _bids : _asks).Count > 0;

    /// <summary>Puts an order behind what is at its price.</summary>
    public void Join(DepthOrder order)
    {
        var level = SideOf(order).FindOrAdd(KeyOf(order));
        order.Status = DepthOrderStatus.Resting;
        Count++;
        level.Join(order, SizeAt(level));
    }

    /// <summary>Takes an order out.</summary>
    public void Cancel(DepthOrder order)
    {
        var side = SideOf(order);
        var level = side.Find(KeyOf(order))!;
        level.Remove(order);
        side.RemoveIfEmpty(level);
        Count--;
        order.Status = DepthOrderStatus.Cancelled;
    }

    /// <summary>Notes the sizes at own prices that a change names, before the book takes it.</summary>
    public void Remember(in DepthChange change)
    {
        if (Count == 0)
            return;
        Remember(_bids, change.BidTicks, 1);
        Remember(_asks, change.AskTicks, -1);
    }

    /// <summary>Moves the orders at the noted prices, after the book took the change; not when that ended its sync.</summary>
    public void Change(long exchangeTimeMs)
    {
        foreach (var level in _changed)
        {
            if (book.IsInSync)
                level.Change(level.SizeBefore, SizeAt(level), exchangeTimeMs, queue);
            level.SizeBefore = -1;
        }
        _changed.Clear();
    }

    /// <summary>Puts all orders at the back of their prices, after a time in which the book was not known.</summary>
    public void Restart()
    {
        for (var index = 0; index < _bids.Count; index++)
            _bids[index].Restart(SizeAt(_bids[index]));
        for (var index = 0; index < _asks.Count; index++)
            _asks[index].Restart(SizeAt(_asks[index]));
    }

    /// <summary>Lets traded volume meet own orders: first those at better prices, whom it would have met on its way, then those at its price.</summary>
    public void Hit(int tick, in TradeEvent trade)
    {
        var side = trade.IsBuyerMaker ? _bids : _asks;
        var key = trade.IsBuyerMaker ? tick : -tick;
        side.Find(key)?.Trade(trade.Size, trade.TradeTimeMs);
        var volume = trade.Size;
        for (var index = side.Count - 1; volume > 0 && index >= 0 && side[index].Key >= key; index--)
        {
            var level = side[index];
            if (level.Key > key)
                level.PassBy();
            var filled = Fill(level, volume, trade.LocalTimeNs);
            volume -= filled;
            if (filled > 0)
                EndFilled(side, level);
        }
    }

    private static int KeyOf(DepthOrder order) => order.Side == BookOrderSide.Buy ? order.LimitTick!.Value : -order.LimitTick!.Value;

    private OwnSide SideOf(DepthOrder order) => order.Side == BookOrderSide.Buy ? _bids : _asks;

    private double SizeAt(OwnLevel level) => level.IsAsk ? book.AskSizeAt(level.Tick) : book.BidSizeAt(level.Tick);

    private void Remember(OwnSide side, ReadOnlySpan<int> ticks, int sign)
    {
        foreach (var tick in ticks)
        {
            if (side.Find(sign * tick) is not { SizeBefore: < 0 } level)
                continue;
            level.SizeBefore = SizeAt(level);
            _changed.Add(level);
        }
    }

    private double Fill(OwnLevel level, double volume, long timeNs)
    {
        var filled = 0.0;
        foreach (var order in level.Orders)
        {
            // Whoever is ahead takes its part first; own orders before this one have taken theirs.
            var reaching = volume - filled;
            var quantity = Math.Min(order.Remaining, order.InLots(reaching - order.Ahead));
            order.Ahead = Math.Max(0, order.Ahead - reaching);
            if (!(quantity > 0))
                continue;
            filled += quantity;
            reports.Fill(order, quantity, level.Tick, isMaker: true, timeNs);
        }
        return filled;
    }

    private void EndFilled(OwnSide side, OwnLevel level)
    {
        var before = level.Orders.Count;
        level.RemoveEnded();
        Count -= before - level.Orders.Count;
        side.RemoveIfEmpty(level);
    }
}
