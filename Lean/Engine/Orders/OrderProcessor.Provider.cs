using QuantConnect.Hosting;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Orders;

internal abstract partial class OrderProcessor
{
    private const int OpenOrderPlaces = 37;

    public int OrdersCount => _orders.Count;

    int IOrderProvider.OpenOrdersCount => _open.Count;

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
        var open = 0m;
        foreach (var order in _open)
        {
            if (order.Symbol == security.Symbol)
                open += _tickets[order.Id - 1].QuantityRemaining;
        }
        return new ProjectedHoldings(security.Holdings.Quantity, open);
    }

    /// <summary>
    /// LEAN keeps open orders in a hash table of 37 places and walks through the places, so an order whose number is 1 more than a multiple
    /// of 37 comes before one with a smaller number. Its table grows with more open orders than that, at a size that depends on the machine's
    /// cores; ours does not.
    /// </summary>
    private void AddOpen(Order order)
    {
        var place = 0;
        while (place < _open.Count && ComesBefore(_open[place].Id, order.Id))
            place++;
        _open.Insert(place, order);
    }

    private bool ComesBefore(int left, int right)
    {
        if (!_quirks.Has(LeanQuirk.OpenOrdersByHash))
            return left < right;
        var (leftPlace, rightPlace) = (left % OpenOrderPlaces, right % OpenOrderPlaces);
        return leftPlace != rightPlace ? leftPlace < rightPlace : left > right;
    }

    protected Order? Find(int orderId) => orderId >= 1 && orderId <= _orders.Count ? _orders[orderId - 1] : null;
}
