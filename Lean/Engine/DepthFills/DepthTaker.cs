using DolphinLean.Data.MarketData.Book;
using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Engine.DepthFills;

/// <summary>
/// Lets orders that cross walk the book, best price first. What they take is remembered until the recording changes that price, so that it is
/// not taken twice.
/// </summary>
internal sealed class DepthTaker(OrderBook book, ReportQueue reports)
{
    /// <summary>Levels that one order walks at most.</summary>
    private const int MostLevels = 512;

    private readonly List<(bool IsAsk, int Tick, double Quantity)> _taken = [];
    private readonly BookLevel[] _levels = new BookLevel[MostLevels];

    /// <summary>Whether an order's limit reaches the other side.</summary>
    public bool Crosses(DepthOrder order)
    {
        var isBuy = order.Side == BookOrderSide.Buy;
        var best = isBuy ? book.BestAsk : book.BestBid;
        return best.Size > 0 && (order.LimitTick is not { } limit || (isBuy ? book.BestAskTick <= limit : book.BestBidTick >= limit));
    }

    /// <summary>Fills what the book gives within the order's limit.</summary>
    public void Take(DepthOrder order, long atNs)
    {
        if (!Crosses(order))
            return;
        var isBuy = order.Side == BookOrderSide.Buy;
        var count = isBuy ? book.CopyAsks(_levels) : book.CopyBids(_levels);
        for (var index = 0; index < count && order.Status != DepthOrderStatus.Filled; index++)
        {
            var isOnTick = book.Scale.TryTickOf(_levels[index].Price, out var tick);
            if (!isOnTick || (order.LimitTick is { } limit && (isBuy ? tick > limit : tick < limit)))
                return;
            var quantity = Math.Min(order.Remaining, order.InLots(_levels[index].Size - TakenAt(isBuy, tick)));
            if (!(quantity > 0))
                continue;
            _taken.Add((isBuy, tick, quantity));
            reports.Fill(order, quantity, tick, isMaker: false, atNs);
        }
    }

    /// <summary>Forgets what was taken at prices that a change names; their new sizes are what is there.</summary>
    public void Forget(in DepthChange change)
    {
        if (_taken.Count == 0)
            return;
        for (var index = _taken.Count - 1; index >= 0; index--)
        {
            var (isAsk, tick, _) = _taken[index];
            if (change.IsSnapshot || (isAsk ? change.AskTicks : change.BidTicks).Contains(tick))
                _taken.RemoveAt(index);
        }
    }

    private double TakenAt(bool isAsk, int tick)
    {
        var sum = 0.0;
        foreach (var taken in _taken)
        {
            if (taken.IsAsk == isAsk && taken.Tick == tick)
                sum += taken.Quantity;
        }
        return sum;
    }
}
