using DolphinLean.Binance.Orders;
using DolphinLean.Binance.Rest;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Wire;
using QuantConnect.Brokerages;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace DolphinLean.Binance.Brokerages;

// Orders go to the venue; what it reports becomes LEAN's events.
public sealed partial class BinanceFuturesBrokerage
{
    private readonly Dictionary<int, Order> _orders = [];
    private readonly Queue<OrderEvent> _told = [];

    /// <summary>Sends an order: market, limit, post-only limit or stop-market. One that is refused becomes an event with the reason.</summary>
    /// <returns>True: what became of it is told by events.</returns>
    public override bool PlaceOrder(Order order)
    {
        Pump.With(venue =>
        {
            _orders[order.Id] = order;
            order.BrokerId.Add(Intent.IdOf(venue.Core.Session, order.Id, 1));
            var refusal = OrderTerms.KindOf(order) is { } kind
                ? venue.Place(new VenueOrder(order.Id, order.Symbol.Value, kind, order.Quantity, OrderTerms.PriceOf(order), IsReducing(venue, order)))
                : $"{order.Type} orders are not sent; use market, limit or stop-market orders";
            Tell(order, refusal == null ? OrderStatus.Submitted : OrderStatus.Invalid, venue.ExchangeTimeMs, refusal ?? "");
            return true;
        });
        return true;
    }

    /// <summary>Changes quantity and price of a resting limit order.</summary>
    /// <returns>Whether the exchange is asked; the answer comes as an event.</returns>
    public override bool UpdateOrder(Order order)
    {
        var refusal = Pump.With(venue => venue.Change(order.Id, order.Quantity, OrderTerms.PriceOf(order)));
        if (refusal != null)
            OnMessage(new BrokerageMessageEvent(BrokerageMessageType.Warning, "UpdateRefused", $"order {order.Id}: {refusal}"));
        return refusal == null;
    }

    /// <summary>Takes an order back, also one that <see cref="GetOpenOrders"/> found.</summary>
    /// <returns>Whether the exchange is asked.</returns>
    public override bool CancelOrder(Order order)
    {
        if (Pump.Peek(venue => venue.Orders.Find(order.Id) != null))
            return Pump.With(venue => venue.Cancel(order.Id));
        if (order.BrokerId.Count == 0)
            return false;
        Pump.Ask(new RestCall("DELETE", "/fapi/v1/order", $"symbol={order.Symbol.Value}&origClientOrderId={Uri.EscapeDataString(order.BrokerId[0])}", 1, Access.Signed));
        Pump.With(venue =>
        {
            Tell(order, OrderStatus.Canceled, venue.ExchangeTimeMs, "");
            return true;
        });
        return true;
    }

    private void TakeInput(Inbound inbound)
    {
        while (_venue.NextBar() != null)
        {
            // The engine makes its own bars.
        }
        _data.Take(inbound);
        while (_venue.NextReport() is { } report)
            Take(report);
    }

    private void Take(VenueReport report)
    {
        if (report.Kind == ReportKind.Cash || !_orders.TryGetValue(report.OrderId, out var order))
            return;
        switch (report.Kind)
        {
            case ReportKind.Fill:
                Tell(order, report.IsLast ? OrderStatus.Filled : OrderStatus.PartiallyFilled, report.TimeMs, report.Text, report);
                break;
            case ReportKind.Canceled:
                Tell(order, OrderStatus.Canceled, report.TimeMs, report.Text);
                break;
            case ReportKind.Rejected:
                Tell(order, OrderStatus.Invalid, report.TimeMs, report.Text);
                break;
            case ReportKind.Changed:
                Tell(order, OrderStatus.UpdateSubmitted, report.TimeMs, report.Text);
                break;
            case ReportKind.Unchanged:
                _told.Enqueue(new OrderEvent(order, TimeOf(report.TimeMs), OrderFee.Zero, report.Text) { Status = OrderStatus.None });
                break;
        }
    }

    private void Tell(Order order, OrderStatus status, long timeMs, string text, VenueReport? fill = null)
    {
        var fee = fill == null ? OrderFee.Zero : new OrderFee(new CashAmount(fill.Amount, fill.Currency));
        _told.Enqueue(new OrderEvent(order, TimeOf(timeMs), fee, text) { Status = status, FillQuantity = fill?.Quantity ?? 0, FillPrice = fill?.Price ?? 0 });
    }

    /// <summary>Raises what has gathered, in order, without a hold on the venue.</summary>
    private void PassOn()
    {
        while (_pump is { } pump && pump.TryTake(_told) is { } told)
        {
            if (told.Status == OrderStatus.None)
                OnMessage(new BrokerageMessageEvent(BrokerageMessageType.Warning, "Unchanged", told.Message));
            else
                OnOrderEvent(told);
        }
        TellConnection();
    }

    private void TellConnection()
    {
        var isConnected = _pump is { } pump && pump.Peek(IsUp);
        if (isConnected == _wasConnected)
            return;
        _wasConnected = isConnected;
        OnMessage(isConnected ? BrokerageMessageEvent.Reconnected("all streams are open") : BrokerageMessageEvent.Disconnected(_venue.Reason));
    }

    private static bool IsReducing(BinanceVenue venue, Order order)
    {
        var held = venue.Account.Own(order.Symbol.Value);
        return held != 0 && Math.Sign(held) != Math.Sign(order.Quantity) && Math.Abs(order.Quantity) <= Math.Abs(held);
    }

    private static DateTime TimeOf(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms).UtcDateTime;
}
