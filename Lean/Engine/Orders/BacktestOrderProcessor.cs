using System.Buffers;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Hosting;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.Fills;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Orders;

/// <summary>Fills orders with the securities' own models, as a backtest does: a market order inside the call that sends it.</summary>
/// <remarks>After each request every waiting order is offered to its fill model.</remarks>
internal sealed partial class BacktestOrderProcessor(QCAlgorithm algorithm, OrderCheckMode checks, LeanQuirks quirks)
    : OrderProcessor(algorithm, checks, quirks)
{
    private readonly List<Order> _pending = [];

    protected override bool HasWaitingOrders => _pending.Count > 0;

    public override bool IsIdle => _expiring.Count == 0 && base.IsIdle;

    public override void ProcessSynchronousEvents()
    {
        if (_expiring.Count > 0)
            ExpireAtVenue();
        base.ProcessSynchronousEvents();
    }

    protected override OrderResponse Accept(SubmitOrderRequest request, Order order)
    {
        order.BrokerId.Add(order.Id.ToStringInvariant());
        if (!TrySubmitToVenue(order, Algorithm.Securities[order.Symbol]))
            _pending.Add(order);
        Publish(order, new OrderEvent(order, Algorithm.UtcTime, OrderFee.Zero) { Status = OrderStatus.Submitted });
        return OrderResponse.Success(request);
    }

    protected override Withdrawal Withdraw(Order order) =>
        Venue?.Cancel(order) == true ? Withdrawal.Asked : _pending.Remove(order) ? Withdrawal.Done : Withdrawal.Refused;

    protected override OrderResponse Change(UpdateOrderRequest request, Order order)
    {
        Apply(request, order);
        if (!order.Status.IsClosed())
            Publish(order, new OrderEvent(order, Algorithm.UtcTime, OrderFee.Zero) { Status = OrderStatus.UpdateSubmitted });
        return OrderResponse.Success(request);
    }

    /// <summary>
    /// Offers every waiting order to its fill model, in id order. An order that is not a market order waits for a later step. Handlers may
    /// send orders meanwhile: those are scanned inside their own call.
    /// </summary>
    protected override void TendWaitingOrders()
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
        if (order.Time == Algorithm.UtcTime && order.Type != OrderType.Market)
            return;
        if (!Algorithm.Securities.TryGetValue(order.Symbol, out var security))
        {
            End(order, OrderStatus.Invalid, "");
            return;
        }
        if (order.TimeInForce.IsOrderExpired(security, order))
        {
            End(order, OrderStatus.Canceled, "The order has expired.");
            return;
        }
        if (Algorithm.BrokerageModel.CanExecuteOrder(security, order) && HasPower(order, security))
            TryFill(order, security);
    }

    private bool HasPower(Order order, Security security)
    {
        if (Checks != OrderCheckMode.Exchange)
            return true;
        var power = Algorithm.Portfolio.HasSufficientBuyingPowerForOrder([order]);
        if (power.IsSufficient)
            return true;
        if (order.Status != OrderStatus.CancelPending)
        {
            var message = InsufficientPowerText(order, security, power.Reason);
            End(order, OrderStatus.Invalid, message);
            Algorithm.Error(message);
        }
        return false;
    }

    private void TryFill(Order order, Security security)
    {
        var fill = security.FillModel.Fill(new FillModelParameters(
            security, order, Algorithm.SubscriptionManager, Algorithm.Settings.StalePriceTimeSpan));
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
                    FillPrice = Quirks.Has(LeanQuirk.FeeFromLastPrice) ? null : part.FillPrice,
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
        Publish(order, new OrderEvent(order, Algorithm.UtcTime, OrderFee.Zero, message) { Status = status });
    }
}
