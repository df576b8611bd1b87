namespace DolphinLean.Algorithms.Dolphin.Parameters;

/// <summary>The side that the strategy trades (seed 001 §16.5: blue is short, green is long).</summary>
public enum StrategyDirection
{
    /// <summary>The champion.</summary>
    Short,

    /// <summary>The mirror; its thresholds are not yet validated (seed 001 §19 item 7).</summary>
    Long,
}
