using DolphinLean.Algorithms.Dolphin.Sizing;

namespace DolphinLean.Algorithms.Dolphin.State;

/// <summary>The size that the portfolio model gave an entry.</summary>
/// <param name="Asset">The asset's index.</param>
/// <param name="Bet">Size before regime and ceiling.</param>
/// <param name="RegimeSizeMultiplier">The circuit breaker's multiplier.</param>
/// <param name="LeverageCeiling">The highest leverage allowed.</param>
/// <param name="Leverage">Final leverage.</param>
/// <param name="Capital">Cash that was sized with.</param>
/// <param name="Notional">Capital × fraction × leverage.</param>
public sealed record EntrySize(
    int Asset, BetSize Bet, double RegimeSizeMultiplier, double LeverageCeiling, double Leverage, double Capital, double Notional);
