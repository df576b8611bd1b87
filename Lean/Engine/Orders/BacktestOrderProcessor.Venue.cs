using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.Fills;
using QuantConnect.Orders.TimeInForces;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Orders;

// Orders that a venue fills. Market and limit orders go there at once; others wait here for their trigger.
internal sealed partial class BacktestOrderProcessor
{
    private readonly List<Order> _expiring = [];

    /// <summary>Fills the orders of the securities that it serves; null for none.</summary>
    public IOrderVenue? Venue { get; set; }

    /// <summary>Publishes a fill that the venue reports.</summary>
    public void OnVenueFill(Order order, decimal price, decimal quantity, CashAmount fee, bool isLast)
    {
        var status = isLast ? OrderStatus.Filled : OrderStatus.PartiallyFilled;
        Publish(order, new OrderEvent(order, Algorithm.UtcTime, new OrderFee(fee))
        {
            Status = status,
            FillPrice = price,
            FillQuantity = order.Direction == OrderDirection.Sell ? -quantity : quantity,
        });
    }

    /// <summary>Publishes that an order ended with quantity left.</summary>
    public void OnVenueEnd(Order order, OrderStatus status, string message) =>
        Publish(order, new OrderEvent(order, Algorithm.UtcTime, OrderFee.Zero, message) { Status = status });

    /// <summary>A resting order has its place in a queue, which no change keeps.</summary>
    protected override OrderResponse? WhyFixed(UpdateOrderRequest request, Order order)
    {
        if (Venue == null || _pending.Contains(order))
            return null;
        var message = FormattableString.Invariant($"OrderID: {request.OrderId} rests in a recorded book, which takes no updates; cancel it and send another.");
        Algorithm.Error(message);
        return OrderResponse.Error(request, OrderResponseErrorCode.BrokerageFailedToUpdateOrder, message);
    }

    /// <summary>Whether an order takes from a position at a venue. As at the exchange, no minimum holds for it.</summary>
    protected override bool IsFreeOfMinimum(Order order, Security security) =>
        Venue?.Serves(security) == true && Math.Sign(order.Quantity) == -Math.Sign(security.Holdings.Quantity)
        && order.AbsoluteQuantity <= security.Holdings.AbsoluteQuantity;

    protected override OrderSubmissionData SubmissionDataOf(Security security) => Venue?.QuotesOf(security) is { Bid: > 0 } book
        ? new OrderSubmissionData(book.Bid, book.Ask, security.Close)
        : base.SubmissionDataOf(security);

    private bool TrySubmitToVenue(Order order, Security security)
    {
        if (order.Type is not (OrderType.Market or OrderType.Limit) || Venue?.Serves(security) != true)
            return false;
        Venue.Submit(order, (order as LimitOrder)?.LimitPrice, security);
        if (order.TimeInForce is not GoodTilCanceledTimeInForce)
            _expiring.Add(order);
        return true;
    }

    /// <summary>Ends the orders at the venue whose time is over.</summary>
    private void ExpireAtVenue()
    {
        for (var index = _expiring.Count - 1; index >= 0; index--)
        {
            var order = _expiring[index];
            if (!order.Status.IsClosed() && !order.TimeInForce.IsOrderExpired(Algorithm.Securities[order.Symbol], order))
                continue;
            _expiring.RemoveAt(index);
            if (!order.Status.IsClosed())
                Venue!.Cancel(order);
        }
    }

    /// <summary>Sends an order to the venue whose trigger its fill model saw: at its limit if it has one, else at the market.</summary>
    private bool TryTriggerAtVenue(Order order, Fill fill, Security security)
    {
        if (Venue?.Serves(security) != true)
            return false;
        if (fill.All(part => part.FillQuantity == 0))
            return true;
        _pending.Remove(order);
        Venue.Submit(order, order switch
        {
            StopLimitOrder stop => stop.LimitPrice,
            LimitIfTouchedOrder touched => touched.LimitPrice,
            _ => null,
        }, security);
        return true;
    }
}
