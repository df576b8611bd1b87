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
    private readonly ILatencyModel _latency;
    private readonly Queue<Request> _requests = [];
    private readonly ReportQueue _reports;
    private readonly DepthTaker _taker;
    private readonly RestingOrders _resting;
    private long _lastArrivalNs;

    /// <summary>A matcher over a book.</summary>
    /// <param name="book">The book; the matcher applies changes to it.</param>
    /// <param name="queue">Where cancels come from.</param>
    /// <param name="latency">How late orders and reports are.</param>
    /// <param name="fees">What fills cost.</param>
    public DepthMatcher(OrderBook book, IQueueModel queue, ILatencyModel latency, IFillFees fees)
    {
        _book = book;
        _latency = latency;
        _reports = new ReportQueue(latency, fees, book.Scale);
        _taker = new DepthTaker(book, _reports);
        _resting = new RestingOrders(book, queue, _reports);
    }

    /// <summary>Number of resting orders.</summary>
    public int RestingOrders => _resting.Count;

    /// <summary>Whether no order rests and nothing is under way: events then change the book alone.</summary>
    public bool IsIdle => _resting.Count == 0 && _requests.Count == 0 && _reports.NextTimeNs == long.MaxValue;

    /// <summary>Trades that came while the book was out of sync and filled nothing.</summary>
    public long IgnoredTrades { get; private set; }

    /// <summary>When the next request arrives or the next report is heard, on the recorder's clock; the end of time when there is none.</summary>
    public long NextDueNs => Math.Min(_requests.Count > 0 ? _requests.Peek().ArrivalNs : long.MaxValue, _reports.NextTimeNs);

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
        if (_requests.Count > 0)
            Arrive(localTimeNs);
    }

    private void Arrive(long localTimeNs)
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

    /// <summary>Takes an event that changes neither book nor orders, such as a quote: time goes on.</summary>
    /// <param name="localTimeNs">When the recorder received it, Unix nanoseconds.</param>
    /// <param name="exchangeTimeMs">When the exchange sent it, Unix milliseconds; 0 when it did not say.</param>
    public void OnQuote(long localTimeNs, long exchangeTimeMs)
    {
        Advance(localTimeNs);
        _latency.Observe(localTimeNs, exchangeTimeMs);
    }

    /// <summary>Takes a change of the book or a snapshot.</summary>
    public void OnDepth(in DepthChange change)
    {
        Advance(change.LocalTimeNs);
        _latency.Observe(change.LocalTimeNs, change.ExchangeTimeMs);
        var wasInSync = _book.IsInSync;
        if (wasInSync)
            _resting.Remember(change);
        _taker.Forget(change);
        _book.Apply(change);
        if (_book.IsInSync && !wasInSync)
            _resting.Restart();
        _resting.Change(change.ExchangeTimeMs);
    }

    /// <summary>Takes a change of the book or a snapshot while it is idle. Its times are not observed.</summary>
    public void Pass(in DepthChange change)
    {
        _taker.Forget(change);
        _book.Apply(change);
    }

    /// <summary>Takes a trade.</summary>
    public void OnTrade(in TradeEvent trade)
    {
        Advance(trade.LocalTimeNs);
        _latency.Observe(trade.LocalTimeNs, trade.ExchangeTimeMs);
        if (!_resting.HasOn(trade.IsBuyerMaker))
            return;
        if (_book.IsInSync && _book.Scale.TryTickOf(trade.Price, out var tick))
            _resting.Hit(tick, trade);
        else
            IgnoredTrades++;
    }

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
        _resting.Join(order);
        _reports.Add(order, DepthReportKind.Accepted, atNs, "");
    }

    private void ArriveCancel(DepthOrder order, long atNs)
    {
        if (order.Status != DepthOrderStatus.Resting)
        {
            _reports.Add(order, DepthReportKind.CancelRejected, atNs, "");
            return;
        }
        _resting.Cancel(order);
        _reports.Add(order, DepthReportKind.Cancelled, atNs, "");
    }

    private readonly record struct Request(DepthOrder Order, bool IsCancel, long ArrivalNs);
}
