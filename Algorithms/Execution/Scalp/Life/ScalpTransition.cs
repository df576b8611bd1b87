namespace DolphinLean.Algorithms.Execution.Scalp.Life;

/// <summary>One cell of the state table.</summary>
/// <param name="Next">The state after the event.</param>
/// <param name="Actions">What is done.</param>
public readonly record struct ScalpTransition(ScalpState Next, ScalpActions Actions);
