using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>Knows the orders of a run.</summary>
public interface IOrderProvider
{
    /// <summary>Count of orders.</summary>
    int OrdersCount { get; }

    /// <summary>Count of open orders.</summary>
    internal int OpenOrdersCount => GetOpenOrderTickets().Count();

    /// <summary>A copy of an order; null if there is none of that number.</summary>
    Order? GetOrderById(int orderId);

    /// <summary>Copies of the orders to which a brokerage gave an id.</summary>
    List<Order> GetOrdersByBrokerageId(string brokerageId);

    /// <summary>Tickets.</summary>
    IEnumerable<OrderTicket> GetOrderTickets(Func<OrderTicket, bool>? filter = null);

    /// <summary>Tickets of open orders.</summary>
    IEnumerable<OrderTicket> GetOpenOrderTickets(Func<OrderTicket, bool>? filter = null);

    /// <summary>The ticket of an order; null if there is none of that number.</summary>
    OrderTicket? GetOrderTicket(int orderId);

    /// <summary>Copies of orders.</summary>
    IEnumerable<Order> GetOrders(Func<Order, bool>? filter = null);

    /// <summary>Copies of open orders.</summary>
    List<Order> GetOpenOrders(Func<Order, bool>? filter = null);

    /// <summary>Holdings of a security once its open orders are filled.</summary>
    ProjectedHoldings GetProjectedHoldings(Security security);
}
