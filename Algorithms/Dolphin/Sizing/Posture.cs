namespace DolphinLean.Algorithms.Dolphin.Sizing;

/// <summary>How much the survival stack lets the strategy do, from all to nothing (seed 001 §11.5, §11.7).</summary>
public enum Posture
{
    /// <summary>No constraint.</summary>
    Apex,

    /// <summary>Leverage is capped.</summary>
    Stalker,

    /// <summary>No new entries.</summary>
    Turtle,

    /// <summary>No new entries, and an open position is closed.</summary>
    Hibernate,
}
