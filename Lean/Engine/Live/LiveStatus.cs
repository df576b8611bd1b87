using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Engine.Live;

/// <summary>A position as a person sees it.</summary>
/// <param name="Ticker">Ticker.</param>
/// <param name="Quantity">Base units, negative when short.</param>
/// <param name="AveragePrice">Price it was opened at.</param>
/// <param name="Price">Last price.</param>
/// <param name="UnrealizedProfit">In the account's currency.</param>
public sealed record LivePosition(string Ticker, decimal Quantity, decimal AveragePrice, decimal Price, decimal UnrealizedProfit);

/// <summary>A session at a moment.</summary>
/// <param name="Posture">What may be done.</param>
/// <param name="Reason">Why no more; empty when ready.</param>
/// <param name="TimeMs">The exchange's time.</param>
/// <param name="Bars">Bars so far, history included.</param>
/// <param name="Equity">Value of the portfolio, account currency.</param>
/// <param name="Cash">Cash of the account's currency.</param>
/// <param name="Positions">What is held.</param>
/// <param name="OpenOrders">Orders on their way or resting.</param>
/// <param name="Decisions">Decisions so far.</param>
/// <param name="DecisionHash">Hash of the last.</param>
public sealed record LiveStatus(
    Posture Posture, string Reason, long TimeMs, long Bars, decimal Equity, decimal Cash, IReadOnlyList<LivePosition> Positions, int OpenOrders,
    long Decisions, string DecisionHash);
