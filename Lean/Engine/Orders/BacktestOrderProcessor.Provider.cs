using QuantConnect.Orders;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Orders;

internal sealed partial class BacktestOrderProcessor
{
    public int OrdersCount => _orders.Count;

    public Order? GetOrderById(int orderId) => Find(orderId)?.Clone();

    public List<Order> GetOrdersByBrokerageId(string brokerageId) =>
        [.. _orders.Where(order => order.BrokerId.Contains(brokerageId)).Select(order => order.Clone())];

    public IEnumerable<OrderTicket> GetOrderTickets(Func<OrderTicket, bool>? filter = null) =>
        filter == null ? _tickets : _tickets.Where(filter);

    public IEnumerable<OrderTicket> GetOpenOrderTickets(Func<OrderTicket, bool>? filter = null) =>
        _open.Select(order => _tickets[order.Id - 1]).Where(filter ?? (_ => true));

    public OrderTicket? GetOrderTicket(int orderId) => Find(orderId) == null ? null : _tickets[orderId - 1];

    public IEnumerable<Order> GetOrders(Func<Order, bool>? filter = null) =>
        _orders.Select(order => order.Clone()).Where(filter ?? (_ => true));

    public List<Order> GetOpenOrders(Func<Order, bool>? filter = null) =>
        [.. _open.Select(order => order.Clone()).Where(filter ?? (_ => true))];

    public ProjectedHoldings GetProjectedHoldings(Security security)
    {
        var open = GetOpenOrderTickets(ticket => ticket.Symbol == security.Symbol).Sum(ticket => ticket.QuantityRemaining);
        return new ProjectedHoldings(security.Holdings.Quantity, open);
    }

    private Order? Find(int orderId) => orderId >= 1 && orderId <= _orders.Count ? _orders[orderId - 1] : null;
}
