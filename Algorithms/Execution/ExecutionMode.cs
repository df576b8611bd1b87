namespace DolphinLean.Algorithms.Execution;

/// <summary>How the execution model turns targets into orders.</summary>
public enum ExecutionMode
{
    /// <summary>Market orders, at once.</summary>
    Normal,
}
