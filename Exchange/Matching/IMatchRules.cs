using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Matching;

/// <summary>What the book asks before it lets two orders trade, and what it tells afterwards.</summary>
internal interface IMatchRules
{
    /// <summary>How much of an order may still fill: its remainder, or less when it may only reduce a position.</summary>
    decimal Fillable(Order order);

    /// <summary>Takes a trade over: positions and cash follow before the next match. Both orders are filled already.</summary>
    void OnTrade(Trade trade);

    /// <summary>An order left the book unfilled: reduce-only with nothing to reduce, or by self-trade prevention.</summary>
    void OnExpired(Order order, OrderStatus status);
}
