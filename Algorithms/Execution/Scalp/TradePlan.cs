namespace DolphinLean.Algorithms.Execution.Scalp;

/// <summary>What the layers above decided about an entry, as far as execution needs it.</summary>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Edge">The insight's magnitude.</param>
/// <param name="StopBps">Distance of the strategy's stop from the entry, bps; null for none.</param>
/// <param name="TakeProfitBps">Distance of the strategy's take-profit from the entry, bps; null for none.</param>
/// <param name="Style">Kind of the trade.</param>
public readonly record struct TradePlan(double Confidence, double Edge, double? StopBps, double? TakeProfitBps, TradeStyle Style);
