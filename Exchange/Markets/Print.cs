namespace DolphinLean.Exchange.Markets;

/// <summary>One trade of the public tape.</summary>
internal sealed record Print(long Id, long AggregateId, decimal Price, decimal Quantity, long TimeMs, bool IsBuyerMaker);
