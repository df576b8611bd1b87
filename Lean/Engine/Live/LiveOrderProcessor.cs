using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Orders;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Hosting;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Live;

/// <summary>Hands orders that have passed every check to a venue, and tells the algorithm what the venue says of them.</summary>
/// <remarks>An order counts as submitted once it is handed over: a model that sees it working won't send it again.</remarks>
internal sealed class LiveOrderProcessor(QCAlgorithm algorithm, LeanQuirks quirks, ILiveVenue venue)
    : OrderProcessor(algorithm, OrderCheckMode.Exchange, quirks)
{
    private readonly Dictionary<int, UpdateOrderRequest> _changes = [];
    private readonly Dictionary<int, Order> _adopted = [];

    protected override bool HasWaitingOrders => false;

    /// <summary>Takes a report.</summary>
    public void Take(VenueReport report)
    {
        if (report.Kind == ReportKind.Cash)
            CashOf(report.Currency).AddAmount(report.Amount);
        else if ((report.Protective is { } stop ? Adopt(stop) : Find(report.OrderId)) is { } order && !order.Status.IsClosed())
            Tell(order, report);
    }

    /// <summary>Whether the session stops: positions may be made smaller, and nothing else.</summary>
    public bool IsStopping { get; set; }

    protected override OrderResponse Accept(SubmitOrderRequest request, Order order)
    {
        var refusal = IsStopping && !IsReducing(order) ? "the session stops" : OrderTerms.KindOf(order) is { } kind
            ? venue.Place(new VenueOrder(order.Id, order.Symbol.Value, kind, order.Quantity, OrderTerms.PriceOf(order), IsReducing(order)))
            : FormattableString.Invariant($"{order.Type} orders are not sent live; use market, limit or stop-market orders");
        if (refusal != null)
            return RefuseAloud(order, OrderResponse.Error(request, OrderResponseErrorCode.BrokerageFailedToSubmitOrder, $"Order {order.Id.ToStringInvariant()}: {refusal}"));
        order.BrokerId.Add(order.Id.ToStringInvariant());
        Publish(order, new OrderEvent(order, Algorithm.UtcTime, OrderFee.Zero) { Status = OrderStatus.Submitted });
        return OrderResponse.Success(request);
    }

    protected override Withdrawal Withdraw(Order order) => venue.Cancel(order.Id) ? Withdrawal.Asked : Withdrawal.Refused;

    protected override OrderResponse Change(UpdateOrderRequest request, Order order)
    {
        if (venue.Change(order.Id, request.Quantity ?? order.Quantity, request.LimitPrice ?? OrderTerms.PriceOf(order)) is { } refusal)
            return OrderResponse.Error(request, OrderResponseErrorCode.BrokerageFailedToUpdateOrder, refusal);
        _changes[order.Id] = request;
        return OrderResponse.Success(request);
    }

    protected override void TendWaitingOrders()
    {
        // The venue fills them; its reports come between steps.
    }

    private void Tell(Order order, VenueReport report)
    {
        var time = DateTimeOffset.FromUnixTimeMilliseconds(report.TimeMs).UtcDateTime;
        switch (report.Kind)
        {
            case ReportKind.Fill:
                CashOf(report.Currency);
                Publish(order, new OrderEvent(order, time, new OrderFee(new CashAmount(report.Amount, report.Currency)), report.Text)
                {
                    Status = report.IsLast ? OrderStatus.Filled : OrderStatus.PartiallyFilled,
                    FillQuantity = report.Quantity,
                    FillPrice = report.Price,
                });
                break;
            case ReportKind.Canceled:
                Publish(order, new OrderEvent(order, time, OrderFee.Zero, report.Text) { Status = OrderStatus.Canceled });
                break;
            case ReportKind.Rejected:
                Algorithm.Error(report.Text);
                Publish(order, new OrderEvent(order, time, OrderFee.Zero, report.Text) { Status = OrderStatus.Invalid });
                break;
            case ReportKind.Changed when _changes.Remove(order.Id, out var request):
                Apply(request, order);
                Publish(order, new OrderEvent(order, time, OrderFee.Zero) { Status = OrderStatus.UpdateSubmitted });
                break;
            case ReportKind.Unchanged:
                _changes.Remove(order.Id);
                Algorithm.Error(report.Text);
                break;
        }
    }

    /// <summary>A protective stop that has filled becomes an order of the algorithm: its portfolio must show it.</summary>
    private Order Adopt(VenueOrder stop)
    {
        if (_adopted.TryGetValue(stop.Id, out var known))
            return known;
        var security = Algorithm.Securities.Values.First(security => security.Symbol.Value == stop.Ticker);
        var request = new SubmitOrderRequest(
            OrderType.StopMarket, security.Type, security.Symbol, stop.Quantity, stop.Price, 0, Algorithm.UtcTime, "Protective stop");
        request.SetOrderId(Algorithm.Transactions.GetIncrementOrderId());
        var order = AddWorking(request);
        _adopted.Add(stop.Id, order);
        return order;
    }

    private Cash CashOf(string currency)
    {
        var book = Algorithm.Portfolio.CashBook;
        if (!book.ContainsKey(currency))
            book.Add(currency, 0m, 0m);
        return book[currency];
    }

    private bool IsReducing(Order order)
    {
        var held = Algorithm.Securities[order.Symbol].Holdings.Quantity;
        return held != 0 && Math.Sign(held) != Math.Sign(order.Quantity) && Math.Abs(order.Quantity) <= Math.Abs(held);
    }
}
