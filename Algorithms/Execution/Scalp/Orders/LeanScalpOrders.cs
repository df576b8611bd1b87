using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Orders;

namespace DolphinLean.Algorithms.Execution.Scalp.Orders;

/// <summary>Sends through LEAN, without waiting for answers.</summary>
internal sealed class LeanScalpOrders(QCAlgorithm algorithm, Symbol symbol) : IScalpOrders
{
    /// <summary>What a cancel that LEAN refuses is reported to.</summary>
    public Action<OrderNews>? CancelRefused { get; set; }

    public int SendLimit(decimal quantity, decimal price, string tag) =>
        NumberOf(algorithm.LimitOrder(symbol, quantity, price, asynchronous: true, tag: tag));

    public int SendMarket(decimal quantity, string tag) => NumberOf(algorithm.MarketOrder(symbol, quantity, asynchronous: true, tag: tag));

    public void Cancel(int orderId, string tag)
    {
        if (algorithm.Transactions.GetOrderTicket(orderId) is not { } ticket || ticket.Cancel(tag).IsError)
            CancelRefused?.Invoke(new OrderNews(orderId, OrderNewsKind.CancelRefused));
    }

    // An order that LEAN knows reports its own end; one that was refused before that has no number and no report.
    private static int NumberOf(OrderTicket ticket) =>
        ticket.Status == OrderStatus.Invalid && ticket.OrderEvents.Count == 0 ? IScalpOrders.Refused : ticket.OrderId;
}
