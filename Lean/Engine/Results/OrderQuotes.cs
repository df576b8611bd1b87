namespace DolphinLean.Engine.Results;

/// <summary>Prices when an order was sent.</summary>
/// <param name="Bid">Best bid.</param>
/// <param name="Ask">Best ask.</param>
/// <param name="Last">Last trade.</param>
public readonly record struct OrderQuotes(decimal Bid, decimal Ask, decimal Last);
