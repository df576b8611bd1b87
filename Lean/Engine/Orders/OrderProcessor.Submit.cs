using QuantConnect;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Orders;

internal abstract partial class OrderProcessor
{
    private OrderTicket Submit(SubmitOrderRequest request)
    {
        var ticket = new OrderTicket(_algorithm.Transactions, request);
        var order = Order.CreateOrder(request);
        var security = _algorithm.Securities[request.Symbol];
        _orders.Add(order);
        _tickets.Add(ticket);
        if (_algorithm.IsWarmingUp)
        {
            request.SetResponse(OrderResponse.WarmingUp(request));
            order.PriceCurrency = security.SymbolProperties.QuoteCurrency;
            order.Tag = "Algorithm warming up.";
            ticket.SetOrder(order);
            Invalidate(order, order.Tag);
            return ticket;
        }

        request.SetResponse(OrderResponse.Success(request));
        order.OrderSubmissionData = SubmissionDataOf(security);
        AddOpen(order);
        _requests.Enqueue(request);
        if (!request.Asynchronous)
            ProcessRequests();
        return ticket;
    }

    /// <summary>Adds an order that works already and that the algorithm did not send.</summary>
    protected Order AddWorking(SubmitOrderRequest request)
    {
        var (ticket, order) = (new OrderTicket(_algorithm.Transactions, request), Order.CreateOrder(request));
        request.SetResponse(OrderResponse.Success(request), OrderRequestStatus.Processed);
        order.PriceCurrency = _algorithm.Securities[request.Symbol].SymbolProperties.QuoteCurrency;
        order.OrderSubmissionData = SubmissionDataOf(_algorithm.Securities[request.Symbol]);
        ticket.SetOrder(order);
        _orders.Add(order);
        _tickets.Add(ticket);
        AddOpen(order);
        return order;
    }

    private OrderResponse HandleSubmit(SubmitOrderRequest request)
    {
        var order = _orders[request.OrderId - 1];
        var security = _algorithm.Securities[order.Symbol];
        order.PriceCurrency = security.SymbolProperties.QuoteCurrency;
        if (string.IsNullOrEmpty(order.Tag))
            order.Tag = order.GetDefaultTag();
        if (_checks == OrderCheckMode.Exchange)
        {
            _rounding.CutToLotSize(order, security);
            _rounding.RoundPrices(order, security);
        }
        _tickets[order.Id - 1].SetOrder(order);

        if (order.Quantity == 0)
            return RefuseAloud(order, OrderResponse.ZeroQuantity(request));
        if (_checks == OrderCheckMode.Exchange && CheckPowerAndBrokerage(request, order, security) is { } refusal)
            return refusal;

        return Accept(request, order);
    }

    private OrderResponse? CheckPowerAndBrokerage(SubmitOrderRequest request, Order order, Security security)
    {
        var power = _algorithm.Portfolio.HasSufficientBuyingPowerForOrder([order]);
        if (!power.IsSufficient)
        {
            var message = InsufficientPowerText(order, security, power.Reason);
            return RefuseAloud(order, OrderResponse.Error(request, OrderResponseErrorCode.InsufficientBuyingPower, message));
        }
        if (IsFreeOfMinimum(order, security) || _algorithm.BrokerageModel.CanSubmitOrder(security, order, out var refusal))
            return null;

        // Unlike the other refusals, this one is logged after its event.
        var response = OrderResponse.Error(
            request, OrderResponseErrorCode.BrokerageModelRefusedToSubmitOrder,
            $"BrokerageModel declared unable to submit order: [{order.Id}] {refusal}");
        Invalidate(order, response.ErrorMessage);
        _algorithm.Error(response.ErrorMessage);
        return response;
    }

    protected OrderResponse RefuseAloud(Order order, OrderResponse response)
    {
        _algorithm.Error(response.ErrorMessage);
        Invalidate(order, response.ErrorMessage);
        return response;
    }

    private void Invalidate(Order order, string message) =>
        Publish(order, new OrderEvent(order, _algorithm.UtcTime, OrderFee.Zero, message) { Status = OrderStatus.Invalid });

    protected static string InsufficientPowerText(Order order, Security security, string reason) => FormattableString.Invariant(
        $"Order Error: ids: [{order.Id}], Insufficient buying power to complete orders (Value:[{order.GetValue(security).SmartRounding()}]), Reason: {reason}.");
}
