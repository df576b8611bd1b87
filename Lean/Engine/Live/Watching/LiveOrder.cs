namespace DolphinLean.Engine.Live.Watching;

/// <summary>An order that is not over, as a person sees it.</summary>
/// <param name="Id">Number of the order.</param>
/// <param name="Ticker">Ticker.</param>
/// <param name="Type">How it trades.</param>
/// <param name="Quantity">Base units, negative to sell.</param>
/// <param name="Filled">Of these already filled, with the same sign.</param>
/// <param name="Price">Limit or stop price; 0 for none.</param>
/// <param name="Status">What is known of it.</param>
public sealed record LiveOrder(int Id, string Ticker, string Type, decimal Quantity, decimal Filled, decimal Price, string Status);
