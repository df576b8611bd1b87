using QuantConnect.Orders;
using QuantConnect.Orders.Fees;

namespace DolphinLean.Engine.Orders;

internal sealed partial class BacktestOrderProcessor
{
    private readonly List<CancelOrderRequest> _cancels = [];

    /// <summary>Carries out the cancels that were asked for during the step; LEAN does so at its end, or before the next order.</summary>
    public void ProcessCancels()
    {
        if (_cancels.Count == 0)
            return;
        var cancels = _cancels.ToArray();
        _cancels.Clear();
        foreach (var request in cancels)
        {
            var order = _orders[request.OrderId - 1];
            if (!order.Status.IsClosed())
            {
                order.CanceledTime = _algorithm.UtcTime;
                Publish(order, new OrderEvent(order, _algorithm.UtcTime, OrderFee.Zero) { Status = OrderStatus.Canceled });
                _pending.Remove(order);
            }
            request.SetResponse(OrderResponse.Success(request), OrderRequestStatus.Processed);
        }
    }

    private OrderTicket Cancel(CancelOrderRequest request)
    {
        if (Find(request.OrderId) is not { } order)
            return OrderTicket.InvalidCancelOrderId(_algorithm.Transactions, request);
        var ticket = _tickets[order.Id - 1];
        if (!ticket.TrySetCancelRequest(request))
        {
            request.SetResponse(OrderResponse.Error(
                request, OrderResponseErrorCode.RequestCanceled, "Cancellation is already in progress."));
        }
        else if (order.Status.IsClosed())
        {
            request.SetResponse(OrderResponse.InvalidStatus(request, order));
        }
        else
        {
            Publish(order, new OrderEvent(order, _algorithm.UtcTime, OrderFee.Zero) { Status = OrderStatus.CancelPending });
            request.SetResponse(OrderResponse.Success(request), OrderRequestStatus.Processing);
            _cancels.Add(request);
        }
        return ticket;
    }

    private OrderTicket Update(UpdateOrderRequest request)
    {
        if (Find(request.OrderId) is not { } order)
            return OrderTicket.InvalidUpdateOrderId(_algorithm.Transactions, request);
        var ticket = _tickets[order.Id - 1];
        ticket.AddUpdateRequest(request);
        if (order.Status.IsClosed() && !request.IsAllowedForClosedOrder())
        {
            request.SetResponse(OrderResponse.InvalidStatus(request, order));
        }
        else if (request.Quantity == 0)
        {
            request.SetResponse(OrderResponse.ZeroQuantity(request));
        }
        else
        {
            request.SetResponse(OrderResponse.Success(request), OrderRequestStatus.Processing);
            Apply(request, order);
        }
        return ticket;
    }

    private void Apply(UpdateOrderRequest request, Order order)
    {
        var security = _algorithm.Securities[order.Symbol];
        if (!_algorithm.BrokerageModel.CanUpdateOrder(security, order, request, out _))
        {
            Publish(order, new OrderEvent(order, _algorithm.UtcTime, OrderFee.Zero, "BrokerageModel declared unable to update order")
            {
                Status = order.Status,
            });
            return;
        }
        order.ApplyUpdateOrderRequest(request);
        order.LastUpdateTime = _algorithm.UtcTime;
        Publish(order, new OrderEvent(order, _algorithm.UtcTime, OrderFee.Zero) { Status = OrderStatus.UpdateSubmitted });
    }
}
