namespace DolphinLean.Algorithms.Dolphin.Survival;

/// <summary>The five categories, each 0 (failed) to 1 (sound).</summary>
/// <param name="Invariant">Cat1: 0 or 1.</param>
/// <param name="Structural">Cat2: forewarner and age of the data.</param>
/// <param name="Microstructure">Cat3: order books; null when none are configured.</param>
/// <param name="Environmental">Cat4: spikes of implied volatility.</param>
/// <param name="Capital">Cat5: drawdown.</param>
public readonly record struct SensorCategories(
    double Invariant, double Structural, double? Microstructure, double Environmental, double Capital);
