using System.Buffers;
using QuantConnect.Hosting;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.Fills;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Orders;

internal sealed partial class BacktestOrderProcessor
{
    /// <summary>
    /// Offers every waiting order to its fill model, in id order. An order that is not a market order waits for a later step. Handlers may
    /// send orders meanwhile: those are scanned inside their own call.
    /// </summary>
    private void ScanPending()
    {
        var count = _pending.Count;
        if (count == 0)
            return;
        var waiting = ArrayPool<Order>.Shared.Rent(count);
        _pending.CopyTo(waiting);
        for (var i = 0; i < count; i++)
            Offer(waiting[i]);
        ArrayPool<Order>.Shared.Return(waiting, clearArray: true);
    }

    private void Offer(Order order)
    {
        if (order.Status.IsClosed())
        {
            _pending.Remove(order);
            return;
        }
        if (order.Time == _algorithm.UtcTime && order.Type != OrderType.Market)
            return;
        if (!_algorithm.Securities.TryGetValue(order.Symbol, out var security))
        {
            End(order, OrderStatus.Invalid, "");
            return;
        }
        if (order.TimeInForce.IsOrderExpired(security, order))
        {
            End(order, OrderStatus.Canceled, "The order has expired.");
            return;
        }
        if (_algorithm.BrokerageModel.CanExecuteOrder(security, order) && HasPower(order, security))
            TryFill(order, security);
    }

    private bool HasPower(Order order, Security security)
    {
        if (_checks != OrderCheckMode.Exchange)
            return true;
        var power = _algorithm.Portfolio.HasSufficientBuyingPowerForOrder([order]);
        if (power.IsSufficient)
            return true;
        if (order.Status != OrderStatus.CancelPending)
        {
            var message = InsufficientPowerText(order, security, power.Reason);
            End(order, OrderStatus.Invalid, message);
            _algorithm.Error(message);
        }
        return false;
    }

    private void TryFill(Order order, Security security)
    {
        var fill = security.FillModel.Fill(new FillModelParameters(
            security, order, _algorithm.SubscriptionManager, _algorithm.Settings.StalePriceTimeSpan));
        foreach (var part in fill)
        {
            if (!order.TimeInForce.IsFillValid(security, order, part))
                return;
        }
        if (TryTriggerAtVenue(order, fill, security))
            return;
        var isOver = true;
        foreach (var part in fill)
        {
            if (part.Status == OrderStatus.Filled && part.OrderFee.Value.Amount == 0)
                part.OrderFee = security.FeeModel.GetOrderFee(new OrderFeeParameters(security, order)
                {
                    FillPrice = _quirks.Has(LeanQuirk.FeeFromLastPrice) ? null : part.FillPrice,
                });
            isOver &= part.Status.IsClosed();
        }
        foreach (var part in fill)
        {
            if (part.Status == order.Status && part.FillQuantity == 0)
                continue;

            // Set before anybody hears of it, so that a handler that sends another order does not have this one filled again.
            order.Status = part.Status;
            Publish(order, part);
        }
        if (isOver)
            _pending.Remove(order);
    }

    private void End(Order order, OrderStatus status, string message)
    {
        _pending.Remove(order);
        Publish(order, new OrderEvent(order, _algorithm.UtcTime, OrderFee.Zero, message) { Status = status });
    }
}
