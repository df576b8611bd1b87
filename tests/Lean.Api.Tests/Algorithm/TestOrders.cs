using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace DolphinLean.Lean.Api.Tests.Algorithm;

/// <summary>Fills market orders at once at the last price, without fee or cash; everything else rests until it is cancelled.</summary>
internal sealed class TestOrders(QCAlgorithm algorithm) : IOrderProcessor
{
    private readonly List<(Order Order, OrderTicket Ticket)> _orders = [];

    /// <summary>When false, market orders rest too.</summary>
    public bool FillsMarketOrders { get; set; } = true;

    /// <summary>Every order as "ticker quantity tag", and every cancel as "cancel ticker".</summary>
    public List<string> Log { get; } = [];

    public int OrdersCount => _orders.Count;

    public OrderTicket Process(OrderRequest request) => request switch
    {
        SubmitOrderRequest submit => Submit(submit),
        CancelOrderRequest cancel => Cancel(cancel),
        _ => throw new InvalidOperationException($"The tests send no {request.OrderRequestType}."),
    };

    public Order? GetOrderById(int orderId) => _orders.Find(entry => entry.Order.Id == orderId).Order?.Clone();

    public List<Order> GetOrdersByBrokerageId(string brokerageId) => [];

    public IEnumerable<OrderTicket> GetOrderTickets(Func<OrderTicket, bool>? filter = null) =>
        _orders.Select(entry => entry.Ticket).Where(filter ?? (_ => true));

    public IEnumerable<OrderTicket> GetOpenOrderTickets(Func<OrderTicket, bool>? filter = null) =>
        GetOrderTickets(filter).Where(ticket => ticket.Status.IsOpen());

    public OrderTicket? GetOrderTicket(int orderId) => _orders.Find(entry => entry.Order.Id == orderId).Ticket;

    public IEnumerable<Order> GetOrders(Func<Order, bool>? filter = null) => _orders.Select(entry => entry.Order).Where(filter ?? (_ => true));

    public List<Order> GetOpenOrders(Func<Order, bool>? filter = null) => [.. GetOrders(filter).Where(order => order.Status.IsOpen())];

    public ProjectedHoldings GetProjectedHoldings(Security security) => new(
        security.Holdings.Quantity,
        GetOpenOrderTickets(ticket => ticket.Symbol == security.Symbol).Sum(ticket => ticket.QuantityRemaining));

    private OrderTicket Submit(SubmitOrderRequest request)
    {
        var order = Order.CreateOrder(request);
        var ticket = new OrderTicket(algorithm.Transactions, request);
        ticket.SetOrder(order);
        _orders.Add((order, ticket));
        order.Status = OrderStatus.Submitted;
        Log.Add(FormattableString.Invariant($"{order.Symbol.Value} {order.Quantity} {order.Tag}").TrimEnd());
        request.SetResponse(OrderResponse.Success(request), OrderRequestStatus.Processed);
        if (order.Type == OrderType.Market && FillsMarketOrders)
        {
            var holding = algorithm.Securities[order.Symbol].Holdings;
            holding.SetHoldings(algorithm.Securities[order.Symbol].Price, holding.Quantity + order.Quantity);
            order.Status = OrderStatus.Filled;
        }

        return ticket;
    }

    private OrderTicket Cancel(CancelOrderRequest request)
    {
        var (order, ticket) = _orders.Find(entry => entry.Order.Id == request.OrderId);
        order.Status = OrderStatus.Canceled;
        ticket.TrySetCancelRequest(request);
        request.SetResponse(OrderResponse.Success(request), OrderRequestStatus.Processed);
        Log.Add($"cancel {order.Symbol.Value} {request.Tag}".TrimEnd());
        return ticket;
    }
}
