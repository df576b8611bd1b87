namespace DolphinLean.Exchange.Orders;

/// <summary>One change of a resting order's price and quantity.</summary>
internal sealed record Amendment(
    long Id, long TimeMs, decimal PriceBefore, decimal PriceAfter, decimal QuantityBefore, decimal QuantityAfter, int Count);
