using QuantConnect;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.Fills;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Orders;

internal sealed partial class BacktestOrderProcessor
{
    private bool _isScanning;

    /// <summary>Offers every waiting order to its fill model, in id order. An order that is not a market order waits for a later step.</summary>
    public void ScanRestingOrders()
    {
        if (_pending.Count == 0 || _isScanning)
            return;
        _isScanning = true;
        try
        {
            for (var i = 0; i < _pending.Count;)
            {
                var order = _pending[i];
                if (CanFillNow(order))
                    TryFill(order);
                if (order.Status.IsClosed())
                    _pending.RemoveAt(i);
                else
                    i++;
            }
        }
        finally
        {
            _isScanning = false;
        }
    }

    private bool CanFillNow(Order order) =>
        !order.Status.IsClosed() && (order.Type == OrderType.Market || order.Time != _algorithm.UtcTime);

    private void TryFill(Order order)
    {
        var security = _algorithm.Securities[order.Symbol];
        if (_checks == OrderCheckMode.Exchange)
        {
            var power = _algorithm.Portfolio.HasSufficientBuyingPowerForOrder([order]);
            if (!power.IsSufficient)
            {
                var message = InsufficientPowerText(order, security, power.Reason);
                _algorithm.Error(message);
                Invalidate(order, message);
                return;
            }
        }

        var fills = security.FillModel.Fill(new FillModelParameters(
            security, order, _algorithm.SubscriptionManager, _algorithm.Settings.StalePriceTimeSpan));
        foreach (var fill in fills)
        {
            if (fill.Status == OrderStatus.Filled && fill.OrderFee.Value.Amount == 0)
                fill.OrderFee = security.FeeModel.GetOrderFee(new OrderFeeParameters(security, order));
            if (fill.Status != order.Status || fill.FillQuantity != 0)
                Publish(order, fill);
        }
    }

    /// <summary>Updates order, portfolio, trades and ticket, then tells the execution model and the algorithm, in LEAN's order.</summary>
    private void Publish(Order order, OrderEvent orderEvent)
    {
        var ticket = _tickets[order.Id - 1];
        orderEvent.Ticket = ticket;
        order.Status = orderEvent.Status;
        orderEvent.Id = ticket.OrderEvents.Count + 1;
        orderEvent.Quantity = order.Quantity;
        if (orderEvent.Status.IsFill())
            TakeFill(order, orderEvent);
        ticket.AddOrderEvent(orderEvent);
        Events.Add(orderEvent);
        _algorithm.Execution.OnOrderEvent(_algorithm, orderEvent);
        _algorithm.OnOrderEvent(orderEvent);
    }

    private void TakeFill(Order order, OrderEvent fill)
    {
        order.LastFillTime = fill.UtcTime;
        var security = _algorithm.Securities[order.Symbol];
        _algorithm.Portfolio.ProcessFills([fill]);
        _algorithm.TradeBuilder.ProcessFill(
            fill, security.QuoteCurrency.ConversionRate,
            _algorithm.Portfolio.CashBook.ConvertToAccountCurrency(fill.OrderFee.Value).Amount,
            security.SymbolProperties.ContractMultiplier);
        Filled?.Invoke(fill);
    }

    private static string InsufficientPowerText(Order order, Security security, string reason) => FormattableString.Invariant(
        $"Order Error: ids: [{order.Id}], Insufficient buying power to complete orders (Value:[{order.GetValue(security).Normalize()}]), Reason: {reason}.");
}
