using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Accounts;

/// <summary>One line of an account's income history.</summary>
internal sealed record Income(long Id, string Symbol, string Type, decimal Amount, long TimeMs, long? TradeId);

/// <summary>One fill as its owner sees it.</summary>
internal sealed record UserTrade(
    long Id, Order Order, decimal Price, decimal Quantity, decimal Fee, decimal RealizedProfit, bool IsMaker, long TimeMs);

/// <summary>One change of an isolated position's margin.</summary>
internal sealed record MarginChange(string Symbol, PositionSide PositionSide, decimal Amount, bool IsAdded, long TimeMs);
