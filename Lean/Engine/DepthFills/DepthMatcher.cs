using DolphinLean.Data.MarketData.Book;
using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Engine.DepthFills;

/// <summary>
/// Fills orders of one instrument against recorded depth and trades. A resting order has a place in its price's queue and fills only with
/// volume that traded; an order that crosses walks the book. The recorded market does not react to own orders.
/// </summary>
/// <remarks>
/// Feed it every event in the recording's order; it applies changes to the book. Requests and reports keep their order, whatever the latency.
/// In a steady state it allocates nothing per event. Not thread-safe.
/// </remarks>
public sealed class DepthMatcher
{
    private readonly OrderBook _book;
    private readonly IQueueModel _queue;
    private readonly ILatencyModel _latency;
    private readonly OwnSide _bids = new(isAsk: false);
    private readonly OwnSide _asks = new(isAsk: true);
    private readonly List<OwnLevel> _changed = [];
    private readonly Queue<Request> _requests = [];
    private readonly ReportQueue _reports;
    private readonly DepthTaker _taker;
    private long _lastArrivalNs;

    /// <summary>A matcher over a book.</summary>
    /// <param name="book">The book; the matcher applies changes to it.</param>
    /// <param name="queue">Where cancels come from.</param>
    /// <param name="latency">How late orders and reports are.</param>
    /// <param name="fees">What fills cost.</param>
    public DepthMatcher(OrderBook book, IQueueModel queue, ILatencyModel latency, IFillFees fees)
    {
        _book = book;
        _queue = queue;
        _latency = latency;
        _reports = new ReportQueue(latency, fees, book.Scale);
        _taker = new DepthTaker(book, _reports);
    }

    /// <summary>Number of resting orders.</summary>
    public int RestingOrders { get; private set; }

    /// <summary>Trades that came while the book was out of sync and filled nothing.</summary>
    public long IgnoredTrades { get; private set; }

    /// <summary>Sends an order.</summary>
    /// <exception cref="ArgumentException">The order was sent before.</exception>
    public void Submit(DepthOrder order, long nowNs)
    {
        if (order.Status != DepthOrderStatus.New)
            throw new ArgumentException($"order {order.Id}: expected a new order, found one that is {order.Status}", nameof(order));
        order.Status = DepthOrderStatus.Sent;
        _requests.Enqueue(new Request(order, IsCancel: false, ArrivalOf(nowNs)));
    }

    /// <summary>Asks to cancel an order, which may fill before the request arrives.</summary>
    public void Cancel(DepthOrder order, long nowNs) => _requests.Enqueue(new Request(order, IsCancel: true, ArrivalOf(nowNs)));

    /// <summary>Gives the next report that the owner has heard by now; false when there is none.</summary>
    public bool TryTakeReport(long nowNs, out DepthReport report) => _reports.TryTake(nowNs, out report);

    /// <summary>Lets requests arrive that are due.</summary>
    public void Advance(long localTimeNs)
    {
        while (_requests.TryPeek(out var request) && request.ArrivalNs <= localTimeNs)
        {
            _requests.Dequeue();
            if (request.IsCancel)
                ArriveCancel(request.Order, request.ArrivalNs);
            else
                Arrive(request.Order, request.ArrivalNs);
        }
    }

    /// <summary>Takes a quote: time goes on.</summary>
    public void OnQuote(in QuoteEvent quote)
    {
        Advance(quote.LocalTimeNs);
        _latency.Observe(quote.LocalTimeNs, quote.ExchangeTimeMs);
    }

    /// <summary>Takes a change of the book or a snapshot.</summary>
    public void OnDepth(in DepthChange change)
    {
        Advance(change.LocalTimeNs);
        _latency.Observe(change.LocalTimeNs, change.ExchangeTimeMs);
        var wasInSync = _book.IsInSync;
        if (wasInSync && RestingOrders > 0)
        {
            Remember(_bids, change.BidTicks, 1);
            Remember(_asks, change.AskTicks, -1);
        }
        _taker.Forget(change);
        _book.Apply(change);
        if (_book.IsInSync && !wasInSync)
            Restart();
        foreach (var level in _changed)
        {
            if (_book.IsInSync)
                level.Change(level.SizeBefore, SizeAt(level), change.ExchangeTimeMs, _queue);
            level.SizeBefore = -1;
        }
        _changed.Clear();
    }

    /// <summary>Takes a trade.</summary>
    public void OnTrade(in TradeEvent trade)
    {
        Advance(trade.LocalTimeNs);
        _latency.Observe(trade.LocalTimeNs, trade.ExchangeTimeMs);
        var side = trade.IsBuyerMaker ? _bids : _asks;
        if (side.Count == 0)
            return;
        if (!_book.IsInSync || !_book.Scale.TryTickOf(trade.Price, out var tick))
        {
            IgnoredTrades++;
            return;
        }
        Hit(side, trade.IsBuyerMaker ? tick : -tick, trade);
    }

    private OwnSide SideOf(DepthOrder order) => order.Side == BookOrderSide.Buy ? _bids : _asks;

    private static int KeyOf(DepthOrder order) => order.Side == BookOrderSide.Buy ? order.LimitTick!.Value : -order.LimitTick!.Value;

    private double SizeAt(OwnLevel level) => level.IsAsk ? _book.AskSizeAt(level.Tick) : _book.BidSizeAt(level.Tick);

    private long ArrivalOf(long nowNs) => _lastArrivalNs = Math.Max(_lastArrivalNs, nowNs + _latency.RequestNs);

    private void Arrive(DepthOrder order, long atNs)
    {
        if (!_book.IsInSync)
        {
            order.Status = DepthOrderStatus.Rejected;
            _reports.Add(order, DepthReportKind.Rejected, atNs, DepthReasons.OutOfSync);
            return;
        }
        if (order.IsPostOnly && _taker.Crosses(order))
        {
            order.Status = DepthOrderStatus.Rejected;
            _reports.Add(order, DepthReportKind.Rejected, atNs, DepthReasons.PostOnly);
            return;
        }
        _taker.Take(order, atNs);
        if (order.Status == DepthOrderStatus.Filled)
            return;
        if (order.IsImmediate)
        {
            order.Status = DepthOrderStatus.Cancelled;
            _reports.Add(order, DepthReportKind.Cancelled, atNs, DepthReasons.NoDepth);
            return;
        }
        var level = SideOf(order).FindOrAdd(KeyOf(order));
        order.Status = DepthOrderStatus.Resting;
        RestingOrders++;
        level.Join(order, SizeAt(level));
        _reports.Add(order, DepthReportKind.Accepted, atNs, "");
    }

    private void ArriveCancel(DepthOrder order, long atNs)
    {
        if (order.Status != DepthOrderStatus.Resting)
        {
            _reports.Add(order, DepthReportKind.CancelRejected, atNs, "");
            return;
        }
        var level = SideOf(order).Find(KeyOf(order))!;
        level.Remove(order);
        SideOf(order).RemoveIfEmpty(level);
        RestingOrders--;
        order.Status = DepthOrderStatus.Cancelled;
        _reports.Add(order, DepthReportKind.Cancelled, atNs, "");
    }

    private void Remember(OwnSide side, ReadOnlySpan<int> ticks, int sign)
    {
        if (side.Count == 0)
            return;
        foreach (var tick in ticks)
        {
            if (side.Find(sign * tick) is not { SizeBefore: < 0 } level)
                continue;
            level.SizeBefore = SizeAt(level);
            _changed.Add(level);
        }
    }

    private void Restart()
    {
        for (var index = 0; index < _bids.Count; index++)
            _bids[index].Restart(SizeAt(_bids[index]));
        for (var index = 0; index < _asks.Count; index++)
            _asks[index].Restart(SizeAt(_asks[index]));
    }

    /// <summary>Lets traded volume meet own orders: first those at better prices, whom it would have met on its way, then those at its price.</summary>
    private void Hit(OwnSide side, int key, in TradeEvent trade)
    {
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

    private double Fill(OwnLevel level, double volume, long timeNs)
    {
        var filled = 0.0;
        foreach (var order in level.Orders)
        {
            // Whoever is ahead takes its part first; own orders before this one have taken theirs.
            var reaching = volume - filled;
            var quantity = Math.Min(order.Remaining, reaching - order.Ahead);
            order.Ahead = Math.Max(0, order.Ahead - reaching);
            if (!(quantity > 0))
                continue;
            filled += quantity;
            _reports.Fill(order, quantity, level.Tick, isMaker: true, timeNs);
        }
        return filled;
    }

    private void EndFilled(OwnSide side, OwnLevel level)
    {
        var before = level.Orders.Count;
        level.RemoveEnded();
        RestingOrders -= before - level.Orders.Count;
        side.RemoveIfEmpty(level);
    }

    private readonly record struct Request(DepthOrder Order, bool IsCancel, long ArrivalNs);
}
