namespace DolphinLean.Exchange.Markets;

/// <summary>One settlement: longs paid the rate of their notional, or got it when it is below 0.</summary>
internal sealed record FundingSettlement(long TimeMs, decimal Rate, decimal MarkPrice);
