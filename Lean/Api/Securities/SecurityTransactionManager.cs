using QuantConnect.Interfaces;
using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>An algorithm's way to its orders, and the record of what closed positions won or lost.</summary>
public class SecurityTransactionManager : IOrderProvider
{
    private readonly IAlgorithm? _algorithm;
    private readonly SecurityManager _securities;
    private readonly SortedDictionary<DateTime, (decimal ProfitLoss, bool IsWin)> _record = [];
    private IOrderProcessor? _processor;

    /// <summary>The transactions of an algorithm.</summary>
    public SecurityTransactionManager(IAlgorithm? algorithm, SecurityManager security)
    {
        _algorithm = algorithm;
        _securities = security;
    }

    /// <summary>The current time in UTC.</summary>
    public DateTime UtcTime => _securities.UtcTime;

    /// <summary>Profit or loss of each fill that reduced a position, less twice its fee, by time; records of one time are 1 ms apart.</summary>
    public Dictionary<DateTime, decimal> TransactionRecord => Records(static _ => true);

    /// <summary>Records that won.</summary>
    public Dictionary<DateTime, decimal> WinningTransactions => Records(static isWin => isWin);

    /// <summary>Records that did not win.</summary>
    public Dictionary<DateTime, decimal> LosingTransactions => Records(static isWin => !isWin);

    /// <summary>Count of records that won.</summary>
    public int WinCount => _record.Values.Count(entry => entry.IsWin);

    /// <summary>Count of records that did not win.</summary>
    public int LossCount => _record.Values.Count(entry => !entry.IsWin);

    /// <summary>Number of the last order; 0 before the first.</summary>
    public int LastOrderId { get; private set; }

    /// <inheritdoc/>
    public int OrdersCount => Processor.OrdersCount;

    /// <summary>Count of open orders.</summary>
    internal int OpenOrdersCount => Processor.OpenOrdersCount;

    int IOrderProvider.OpenOrdersCount => OpenOrdersCount;

    private IOrderProcessor Processor => _processor ?? throw new InvalidOperationException(
        "There is no order processor yet: the engine sets it before Initialize; orders belong in OnData or later.");

    /// <summary>Numbers a new order's request and hands it on.</summary>
    /// <exception cref="InvalidOperationException">The algorithm warms up, or is not run by an engine.</exception>
    public OrderTicket ProcessRequest(OrderRequest request)
    {
        if (_algorithm is { IsWarmingUp: true }) throw new InvalidOperationException(OrderResponse.WarmingUp(request).ToString());
        if (request is SubmitOrderRequest submit) SetOrderId(submit);
        return Processor.Process(request);
    }

    /// <summary>Gives a request its order's number, if it has none.</summary>
    public void SetOrderId(SubmitOrderRequest request)
    {
        if (request.OrderId < 1) request.SetOrderId(GetIncrementOrderId());
    }

    /// <summary>Sends an order.</summary>
    public OrderTicket AddOrder(SubmitOrderRequest request) => ProcessRequest(request);

    /// <summary>Changes an order.</summary>
    public OrderTicket UpdateOrder(UpdateOrderRequest request) => ProcessRequest(request);

    /// <summary>Cancels an order.</summary>
    public OrderTicket CancelOrder(int orderId, string? orderTag = null) => RemoveOrder(orderId, orderTag);

    /// <summary>Cancels an order.</summary>
    public OrderTicket RemoveOrder(int orderId, string? tag = null) =>
        ProcessRequest(new CancelOrderRequest(UtcTime, orderId, tag ?? string.Empty));

    /// <summary>Cancels every open order.</summary>
    public List<OrderTicket> CancelOpenOrders() =>
        Cancel(static _ => true, $"Canceled by CancelOpenOrders() at {UtcTime:o}");

    /// <summary>Cancels every open order of a symbol.</summary>
    public List<OrderTicket> CancelOpenOrders(Symbol symbol, string? tag = null) => Cancel(ticket => ticket.Symbol == symbol, tag);

    /// <inheritdoc/>
    public IEnumerable<OrderTicket> GetOrderTickets(Func<OrderTicket, bool>? filter = null) => [.. Processor.GetOrderTickets(filter)];

    /// <inheritdoc/>
    public IEnumerable<OrderTicket> GetOpenOrderTickets(Func<OrderTicket, bool>? filter = null) => [.. Processor.GetOpenOrderTickets(filter)];

    /// <summary>Tickets of open orders of a symbol.</summary>
    public IEnumerable<OrderTicket> GetOpenOrderTickets(Symbol symbol) => GetOpenOrderTickets(ticket => ticket.Symbol == symbol);

    /// <summary>Quantity that open orders have not filled yet.</summary>
    public decimal GetOpenOrdersRemainingQuantity(Func<OrderTicket, bool>? filter = null) =>
        Processor.GetOpenOrderTickets(filter).Sum(ticket => ticket.QuantityRemaining);

    /// <summary>Quantity that open orders of a symbol have not filled yet.</summary>
    public decimal GetOpenOrdersRemainingQuantity(Symbol symbol) => GetOpenOrdersRemainingQuantity(ticket => ticket.Symbol == symbol);

    /// <inheritdoc/>
    public OrderTicket? GetOrderTicket(int orderId) => Processor.GetOrderTicket(orderId);

    /// <summary>Whether an order is closed. A market order is, when the call that sent it returns: there is nothing to wait for.</summary>
    public bool WaitForOrder(int orderId) => GetOrderTicket(orderId) is { } ticket && ticket.Status.IsClosed();

    /// <inheritdoc/>
    public List<Order> GetOpenOrders(Func<Order, bool>? filter = null) => Processor.GetOpenOrders(filter);

    /// <summary>Copies of open orders of a symbol.</summary>
    public List<Order> GetOpenOrders(Symbol symbol) => GetOpenOrders(order => order.Symbol == symbol);

    /// <inheritdoc/>
    public Order? GetOrderById(int orderId) => Processor.GetOrderById(orderId);

    /// <inheritdoc/>
    public List<Order> GetOrdersByBrokerageId(string brokerageId) => Processor.GetOrdersByBrokerageId(brokerageId);

    /// <inheritdoc/>
    public IEnumerable<Order> GetOrders(Func<Order, bool>? filter = null) => [.. Processor.GetOrders(filter)];

    /// <inheritdoc/>
    public ProjectedHoldings GetProjectedHoldings(Security security) => Processor.GetProjectedHoldings(security);

    /// <summary>Takes the next order number.</summary>
    public int GetIncrementOrderId() => ++LastOrderId;

    /// <summary>Sets who takes the requests.</summary>
    public void SetOrderProcessor(IOrderProcessor orderProvider) => _processor = orderProvider;

    /// <summary>Notes what a closing fill won or lost.</summary>
    public void AddTransactionRecord(DateTime time, decimal transactionProfitLoss, bool isWin)
    {
        while (_record.ContainsKey(time)) time = time.AddMilliseconds(1);
        _record.Add(time, (transactionProfitLoss, isWin));
    }

    private Dictionary<DateTime, decimal> Records(Func<bool, bool> isWanted) =>
        _record.Where(entry => isWanted(entry.Value.IsWin)).ToDictionary(entry => entry.Key, entry => entry.Value.ProfitLoss);

    private List<OrderTicket> Cancel(Func<OrderTicket, bool> filter, string? tag)
    {
        if (_algorithm is { IsWarmingUp: true })
            throw new InvalidOperationException("Orders can't be cancelled in Initialize or while warming up: there are none yet.");
        List<OrderTicket> tickets = [.. Processor.GetOpenOrderTickets(filter)];
        foreach (var ticket in tickets) ticket.Cancel(tag);
        return tickets;
    }
}
