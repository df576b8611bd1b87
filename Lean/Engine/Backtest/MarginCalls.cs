using QuantConnect.Algorithm;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Backtest;

/// <summary>Looks at the account's margin every five minutes of the clock: calls, or else warnings.</summary>
internal sealed class MarginCalls(QCAlgorithm algorithm)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);
    private DateTime _next;

    /// <summary>When the margin is looked at next.</summary>
    public DateTime Next => _next;

    public void Check(DateTime time)
    {
        if (time < _next)
            return;
        _next = time + Interval;
        var model = algorithm.Portfolio.MarginCallModel;
        if (algorithm.Securities.Invested.Count == 0 && model.GetType() == typeof(DefaultMarginCallModel))
            return;
        var orders = model.GetMarginCallOrders(out var mustWarn);
        var sent = 0;
        if (orders.Count > 0)
        {
            algorithm.OnMarginCall(orders);
            foreach (var ticket in model.ExecuteMarginCall(orders))
            {
                sent++;
                algorithm.Error(FormattableString.Invariant(
                    $"{algorithm.Time} - Executed MarginCallOrder: {ticket.Symbol} - Quantity: {ticket.Quantity} @ {ticket.AverageFillPrice}"));
            }
        }
        if (sent == 0 && mustWarn)
            algorithm.OnMarginCallWarning();
    }
}
