namespace DolphinLean.Algorithms.Dolphin.Survival;

/// <summary>The order books of the priced assets, by their medians.</summary>
/// <param name="IsStale">Whether no asset has a fresh book; the figures are then void.</param>
/// <param name="DepthQuality">Depth over its usual, 0 to 2.</param>
/// <param name="FillProbability">Probability that a resting order fills, 0 to 1.</param>
public readonly record struct BookHealth(bool IsStale, double DepthQuality, double FillProbability);
