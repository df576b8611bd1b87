using QuantConnect.Hosting;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;

namespace DolphinLean.Engine.Orders;

internal abstract partial class OrderProcessor
{
    private readonly Dictionary<int, OrderStatus> _statusBeforeCancel = [];

    private OrderTicket Cancel(CancelOrderRequest request)
    {
        if (Find(request.OrderId) is not { } order)
            return OrderTicket.InvalidCancelOrderId(_algorithm.Transactions, request);
        var ticket = _tickets[order.Id - 1];
        if (!ticket.TrySetCancelRequest(request))
        {
            request.SetResponse(OrderResponse.Error(
                request, OrderResponseErrorCode.InvalidRequest, "Cancellation is already in progress."));
            return ticket;
        }

        order.Tag = request.Tag ?? order.Tag;
        if (WhyUnchangeable(request, order) is { } refusal)
        {
            request.SetResponse(refusal);
            return ticket;
        }
        _statusBeforeCancel[order.Id] = order.Status;
        Publish(order, new OrderEvent(order, _algorithm.UtcTime, OrderFee.Zero) { Status = OrderStatus.CancelPending });
        request.SetResponse(OrderResponse.Success(request), OrderRequestStatus.Processing);
        _requests.Enqueue(request);
        return ticket;
    }

    private OrderResponse HandleCancel(CancelOrderRequest request)
    {
        var order = _orders[request.OrderId - 1];
        if (order.Status.IsClosed())
        {
            _statusBeforeCancel.Remove(order.Id);
            return OrderResponse.InvalidStatus(request, order);
        }
        var withdrawal = Withdraw(order);
        if (withdrawal == Withdrawal.Refused)
        {
            order.Status = _statusBeforeCancel[order.Id];
            var message = FormattableString.Invariant($"Brokerage failed to cancel order with id {order.Id}");
            _algorithm.Error(message);
            return OrderResponse.Error(request, OrderResponseErrorCode.BrokerageFailedToCancelOrder, message);
        }
        if (withdrawal == Withdrawal.Done)
            Publish(order, new OrderEvent(order, _algorithm.UtcTime, OrderFee.Zero) { Status = OrderStatus.Canceled });
        order.Tag = request.Tag ?? order.Tag;
        return OrderResponse.Success(request);
    }

    private OrderTicket Update(UpdateOrderRequest request)
    {
        if (Find(request.OrderId) is not { } order)
            return OrderTicket.InvalidUpdateOrderId(_algorithm.Transactions, request);
        var ticket = _tickets[order.Id - 1];
        ticket.AddUpdateRequest(request);
        var refusal = order.Status.IsClosed() && request.IsAllowedForClosedOrder() ? null : WhyUnchangeable(request, order);
        if (refusal == null && request.Quantity == 0)
            refusal = OrderResponse.ZeroQuantity(request);
        if (refusal == null && !_quirks.Has(LeanQuirk.RefusedUpdateSucceeds))
            refusal = WhyBrokerageRefuses(request, order);
        if (refusal != null)
        {
            request.SetResponse(refusal);
            return ticket;
        }
        request.SetResponse(OrderResponse.Success(request), OrderRequestStatus.Processing);
        _requests.Enqueue(request);
        return ticket;
    }

    private OrderResponse HandleUpdate(UpdateOrderRequest request)
    {
        var order = _orders[request.OrderId - 1];
        var security = _algorithm.Securities[order.Symbol];
        if (order.Status.IsClosed() && !request.IsAllowedForClosedOrder())
            return OrderResponse.InvalidStatus(request, order);
        if (!order.Status.IsClosed() && WhyFixed(request, order) is { } isFixed)
            return isFixed;
        if (_checks == OrderCheckMode.Exchange)
            _rounding.CutToLotSize(order, security);
        if (WhyBrokerageRefuses(request, order) is { } response)
        {
            Publish(order, new OrderEvent(order, _algorithm.UtcTime, OrderFee.Zero, "BrokerageModel declared unable to update order"));
            return response;
        }
        if (_checks == OrderCheckMode.Exchange && CheckPowerForUpdate(request, order) is { } refusal)
            return refusal;

        return Change(request, order);
    }

    /// <summary>Writes a change into an order, its prices rounded as the exchange wants them.</summary>
    protected void Apply(UpdateOrderRequest request, Order order)
    {
        order.ApplyUpdateOrderRequest(request);
        if (_checks == OrderCheckMode.Exchange)
            _rounding.RoundPrices(order, _algorithm.Securities[order.Symbol]);
    }

    private OrderResponse? WhyBrokerageRefuses(UpdateOrderRequest request, Order order)
    {
        if (_algorithm.BrokerageModel.CanUpdateOrder(_algorithm.Securities[order.Symbol], order, request, out var message))
            return null;
        var response = OrderResponse.Error(
            request, OrderResponseErrorCode.BrokerageModelRefusedToUpdateOrder, FormattableString.Invariant($"OrderID: {order.Id} {message}"));
        _algorithm.Error(response.ErrorMessage);
        return response;
    }

    private OrderResponse? CheckPowerForUpdate(UpdateOrderRequest request, Order order)
    {
        var updated = order.Clone();
        updated.ApplyUpdateOrderRequest(request);
        var power = _algorithm.Portfolio.HasSufficientBuyingPowerForOrder([updated]);
        if (power.IsSufficient)
            return null;
        var message = FormattableString.Invariant(
            $"Brokerage failed to update order with id: {order.Id}, Symbol: {order.Symbol.Value}, Insufficient buying power to complete order, Reason: {power.Reason}.");
        _algorithm.Error(message);
        Publish(order, new OrderEvent(updated, _algorithm.UtcTime, OrderFee.Zero, message));
        return OrderResponse.Error(request, OrderResponseErrorCode.BrokerageFailedToUpdateOrder, message);
    }

    private OrderResponse? WhyUnchangeable(OrderRequest request, Order order)
    {
        if (order.Status == OrderStatus.New)
            return OrderResponse.InvalidNewStatus(request, order);
        if (order.Status.IsClosed())
            return OrderResponse.InvalidStatus(request, order);
        return _algorithm.IsWarmingUp ? OrderResponse.WarmingUp(request) : null;
    }
}
