namespace DolphinLean.Engine.Live.Watching;

/// <summary>A trade of ours.</summary>
/// <param name="TimeMs">When, Unix milliseconds of the exchange's time.</param>
/// <param name="OrderId">Number of the order.</param>
/// <param name="Ticker">Ticker.</param>
/// <param name="Quantity">Base units, negative when sold.</param>
/// <param name="Price">Price.</param>
/// <param name="Fee">What was paid, in the fee's currency.</param>
public sealed record LiveFill(long TimeMs, int OrderId, string Ticker, decimal Quantity, decimal Price, decimal Fee);
