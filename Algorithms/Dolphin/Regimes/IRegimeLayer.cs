using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.State;

namespace DolphinLean.Algorithms.Dolphin.Regimes;

/// <summary>
/// A layer that changes the regime while the strategy runs: circuit breaker, forewarner, survival stack. Layers lie on top of each other.
/// </summary>
public interface IRegimeLayer
{
    /// <summary>Changes the regime that the layers below made. Called once per row, in order, before anything looks at the regime.</summary>
    /// <param name="state">The state, standing on the row.</param>
    /// <param name="isNewDay">Whether the row is its day's first.</param>
    /// <param name="regime">The regime so far.</param>
    DayRegime Apply(DolphinState state, bool isNewDay, in DayRegime regime);

    /// <summary>
    /// How many of the rows that follow, of the same day, leave the regime as it is and need not be shown to the layer. The answer may be too
    /// low, never too high.
    /// </summary>
    /// <param name="timestampsMs">The rows' times.</param>
    int CountQuiet(ReadOnlySpan<long> timestampsMs);
}
