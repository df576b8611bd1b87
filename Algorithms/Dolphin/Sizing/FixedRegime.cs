using DolphinLean.Algorithms.Dolphin.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Sizing;

/// <summary>The same regime every day, from the parameters.</summary>
public sealed class FixedRegime : IDayRegimeSource
{
    private readonly DayRegime _regime;

    /// <summary>The regime that the parameters name.</summary>
    public FixedRegime(RegimeParameters parameters) =>
        _regime = new(
            parameters.BaseBoost, parameters.Beta, parameters.McStatus,
            parameters.McStatus == McStatus.Orange ? parameters.OrangeScale : 1.0, parameters.Posture);

    /// <inheritdoc/>
    public DayRegime ForDay(DateOnly day) => _regime;
}
