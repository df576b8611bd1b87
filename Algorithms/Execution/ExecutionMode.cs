namespace DolphinLean.Algorithms.Execution;

/// <summary>How the execution model turns targets into orders.</summary>
public enum ExecutionMode
{
    /// <summary>Market orders, at once.</summary>
    Normal,

    /// <summary>Gates, limit orders near the touch, time-outs, and exits of its own (docs/scalp-execution.md).</summary>
    Scalp,
}
