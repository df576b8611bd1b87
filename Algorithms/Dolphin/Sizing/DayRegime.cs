namespace DolphinLean.Algorithms.Dolphin.Sizing;

/// <summary>What the layers decided, for the day or as of its latest bar (seed 001 §13.1).</summary>
/// <param name="BaseBoost">Circuit breaker's base boost.</param>
/// <param name="Beta">Circuit breaker's beta.</param>
/// <param name="McStatus">Forewarner's verdict.</param>
/// <param name="McScale">Factor on the size that follows from the verdict.</param>
/// <param name="Posture">Survival stack's posture.</param>
public readonly record struct DayRegime(double BaseBoost, double Beta, McStatus McStatus, double McScale, Posture Posture)
{
    /// <summary>Whether an update during the day has just brought the boost back to normal, which ends the position (seed 001 §7.3).</summary>
    public bool HasNormalized { get; init; }

    /// <summary>Whether entries are halted (seed 001 §12, §11.7).</summary>
    public bool IsHalted => McStatus == McStatus.Red || Posture is Posture.Turtle or Posture.Hibernate;
}
