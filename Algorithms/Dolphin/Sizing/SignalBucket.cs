namespace DolphinLean.Algorithms.Dolphin.Sizing;

/// <summary>How strong a signal is, for the win rates that sizing learns from (seed 001 §6.3).</summary>
public enum SignalBucket
{
    /// <summary>At or beyond one and a half times the extreme threshold.</summary>
    Extreme,

    /// <summary>At or beyond the extreme threshold.</summary>
    Strong,

    /// <summary>At or beyond the middle between threshold and extreme.</summary>
    Moderate,

    /// <summary>Anything less.</summary>
    Weak,
}
