namespace DolphinLean.Binance.Orders;

/// <summary>One fill at the exchange.</summary>
internal readonly record struct VenueTrade(long Id, decimal Quantity, decimal Price, decimal Fee, string FeeAsset, decimal RealizedProfit, long TimeMs);
