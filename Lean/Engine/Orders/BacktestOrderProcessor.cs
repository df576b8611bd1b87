using QuantConnect.Algorithm;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Orders;

/// <summary>
/// Takes the algorithm's order requests and fills them with the securities' own models, in LEAN's order of checks and events.
/// </summary>
/// <remarks>
/// A market order is submitted and filled inside the call that sends it. A resting order waits for <see cref="ScanRestingOrders"/>, which
/// the loop calls once per step after the prices have moved.
/// </remarks>
internal sealed partial class BacktestOrderProcessor : IOrderProcessor
{
    private readonly QCAlgorithm _algorithm;
    private readonly OrderCheckMode _checks;
    private readonly List<Order> _orders = [];
    private readonly List<OrderTicket> _tickets = [];
    private readonly List<Order> _pending = [];
    private bool _hasWarnedOfLotSize;

    public BacktestOrderProcessor(QCAlgorithm algorithm, OrderCheckMode checks)
    {
        _algorithm = algorithm;
        _checks = checks;
    }

    /// <summary>Every order event so far, in the order in which the algorithm saw them.</summary>
    public List<OrderEvent> Events { get; } = [];

    /// <summary>Called for every fill, after the portfolio has taken it and before the algorithm hears of it.</summary>
    public Action<OrderEvent>? Filled { get; set; }

    /// <summary>Orders in id order.</summary>
    public IReadOnlyList<Order> Orders => _orders;

    public OrderTicket Process(OrderRequest request) => request switch
    {
        SubmitOrderRequest submit => Submit(submit),
        CancelOrderRequest cancel => Cancel(cancel),
        UpdateOrderRequest update => Update(update),
        _ => throw new ArgumentException($"Expected a request to submit, update or cancel, found {request.GetType().Name}.", nameof(request)),
    };

    private OrderTicket Submit(SubmitOrderRequest request)
    {
        var ticket = new OrderTicket(_algorithm.Transactions, request);
        var order = Order.CreateOrder(request);
        _orders.Add(order);
        _tickets.Add(ticket);
        order.PriceCurrency = _algorithm.Securities[request.Symbol].SymbolProperties.QuoteCurrency;

        if (_algorithm.IsWarmingUp)
        {
            var refusal = OrderResponse.WarmingUp(request);
            request.SetResponse(refusal);
            order.Tag = "Algorithm warming up.";
            ticket.SetOrder(order);
            Invalidate(order, order.Tag);
            return ticket;
        }

        ProcessCancels();
        request.SetResponse(OrderResponse.Success(request), OrderRequestStatus.Processing);
        var response = Place(request, order, ticket);
        request.SetResponse(response, OrderRequestStatus.Processed);
        if (response.IsSuccess)
            ScanRestingOrders();
        return ticket;
    }

    private OrderResponse Place(SubmitOrderRequest request, Order order, OrderTicket ticket)
    {
        var security = _algorithm.Securities[order.Symbol];
        order.OrderSubmissionData = new OrderSubmissionData(security.BidPrice, security.AskPrice, security.Close);
        if (string.IsNullOrEmpty(order.Tag))
            order.Tag = order.GetDefaultTag();
        if (_checks == OrderCheckMode.Exchange)
            CutToLotSize(order, security);
        ticket.SetOrder(order);

        if (order.Quantity == 0)
            return Refuse(order, OrderResponse.ZeroQuantity(request));
        if (_checks == OrderCheckMode.Exchange)
        {
            var power = _algorithm.Portfolio.HasSufficientBuyingPowerForOrder([order]);
            if (!power.IsSufficient)
            {
                return Refuse(order, OrderResponse.Error(
                    request, OrderResponseErrorCode.InsufficientBuyingPower, InsufficientPowerText(order, security, power.Reason)));
            }
            if (!_algorithm.BrokerageModel.CanSubmitOrder(security, order, out var message))
            {
                return Refuse(order, OrderResponse.Error(
                    request, OrderResponseErrorCode.BrokerageModelRefusedToSubmitOrder,
                    $"BrokerageModel declared unable to submit order: [{order.Id}] {message}"));
            }
        }

        _pending.Add(order);
        Publish(order, new OrderEvent(order, _algorithm.UtcTime, OrderFee.Zero) { Status = OrderStatus.Submitted });
        return OrderResponse.Success(request);
    }

    private OrderResponse Refuse(Order order, OrderResponse response)
    {
        _algorithm.Error(response.ErrorMessage);
        Invalidate(order, response.ErrorMessage);
        return response;
    }

    private void Invalidate(Order order, string message) =>
        Publish(order, new OrderEvent(order, _algorithm.UtcTime, OrderFee.Zero, message) { Status = OrderStatus.Invalid });

    private void CutToLotSize(Order order, Security security)
    {
        var lotSize = security.SymbolProperties.LotSize;
        var remainder = order.Quantity % lotSize;
        if (remainder == 0)
            return;
        order.Quantity -= remainder;
        if (_hasWarnedOfLotSize)
            return;
        _hasWarnedOfLotSize = true;
        _algorithm.Error(FormattableString.Invariant(
            $"Warning: Due to brokerage limitations, orders will be rounded to the nearest lot size of {lotSize}"));
    }
}
