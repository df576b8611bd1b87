namespace DolphinLean.Engine.Live.Watching;

/// <summary>A position as a person sees it.</summary>
/// <param name="Ticker">Ticker.</param>
/// <param name="Quantity">Base units, negative when short.</param>
/// <param name="AveragePrice">Price it was opened at.</param>
/// <param name="Price">Last price.</param>
/// <param name="UnrealizedProfit">In the account's currency.</param>
public sealed record LivePosition(string Ticker, decimal Quantity, decimal AveragePrice, decimal Price, decimal UnrealizedProfit);
