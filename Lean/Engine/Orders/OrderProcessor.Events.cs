using QuantConnect.Orders;

namespace DolphinLean.Engine.Orders;

internal abstract partial class OrderProcessor
{
    /// <summary>Updates order, portfolio, trades and ticket, then tells the execution model and the algorithm, in LEAN's order.</summary>
    protected void Publish(Order order, OrderEvent orderEvent)
    {
        var ticket = _tickets[order.Id - 1];
        orderEvent.Ticket = ticket;
        if (orderEvent.Status.IsClosed())
        {
            _open.Remove(order);
            _statusBeforeCancel.Remove(order.Id);
        }
        else if (orderEvent.Status != OrderStatus.CancelPending && _statusBeforeCancel.ContainsKey(order.Id))
        {
            _statusBeforeCancel[order.Id] = orderEvent.Status;
        }
        order.Status = orderEvent.Status;
        orderEvent.Id = ticket.OrderEvents.Count + 1;
        Stamp(order, orderEvent, ticket);
        CopyPrices(order, orderEvent);
        if (orderEvent.Status.IsFill())
            TakeFill(order, orderEvent);
        ticket.AddOrderEvent(orderEvent);
        if (orderEvent.Status == OrderStatus.None)
            return;
        Events.Add(orderEvent);
        _algorithm.Execution.OnOrderEvent(_algorithm, orderEvent);
        _algorithm.OnOrderEvent(orderEvent);
    }

    private static void Stamp(Order order, OrderEvent orderEvent, OrderTicket ticket)
    {
        switch (orderEvent.Status)
        {
            case OrderStatus.Canceled:
                order.CanceledTime = orderEvent.UtcTime;
                break;
            case OrderStatus.Filled or OrderStatus.PartiallyFilled:
                order.LastFillTime = orderEvent.UtcTime;
                break;
            case OrderStatus.Submitted or OrderStatus.UpdateSubmitted when ticket.UpdateRequests.Count > 0:
                order.LastUpdateTime = orderEvent.UtcTime;
                break;
        }
    }

    private static void CopyPrices(Order order, OrderEvent orderEvent)
    {
        orderEvent.Quantity = order.Quantity;
        switch (order)
        {
            case LimitOrder limit:
                orderEvent.LimitPrice = limit.LimitPrice;
                break;
            case TrailingStopOrder trailing:
                orderEvent.StopPrice = trailing.StopPrice;
                orderEvent.TrailingAmount = trailing.TrailingAmount;
                break;
            case StopMarketOrder stop:
                orderEvent.StopPrice = stop.StopPrice;
                break;
            case StopLimitOrder stopLimit:
                orderEvent.LimitPrice = stopLimit.LimitPrice;
                orderEvent.StopPrice = stopLimit.StopPrice;
                break;
            case LimitIfTouchedOrder touched:
                orderEvent.LimitPrice = touched.LimitPrice;
                orderEvent.TriggerPrice = touched.TriggerPrice;
                break;
        }
    }

    private void TakeFill(Order order, OrderEvent fill)
    {
        var security = _algorithm.Securities[order.Symbol];
        _algorithm.Portfolio.ProcessFills([fill]);
        _algorithm.TradeBuilder.ProcessFill(
            fill, security.QuoteCurrency.ConversionRate,
            _algorithm.Portfolio.CashBook.ConvertToAccountCurrency(fill.OrderFee.Value).Amount,
            security.SymbolProperties.ContractMultiplier);
        Filled?.Invoke(fill);
    }
}
