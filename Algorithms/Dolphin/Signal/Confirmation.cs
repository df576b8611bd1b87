namespace DolphinLean.Algorithms.Dolphin.Signal;

/// <summary>What an asset's own move says about an entry (seed 001 §4.2).</summary>
public enum Confirmation
{
    /// <summary>No move worth mentioning, or too few prices to tell.</summary>
    Neutral,

    /// <summary>The asset already moves in the direction.</summary>
    Confirm,

    /// <summary>The asset moves against it.</summary>
    Contradict,
}
