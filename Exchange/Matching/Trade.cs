using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Matching;

/// <summary>A taker met a maker at the maker's price. <paramref name="Id"/> counts up per symbol.</summary>
internal sealed record Trade(long Id, Order Taker, Order Maker, decimal Price, decimal Quantity, long TimeMs);
