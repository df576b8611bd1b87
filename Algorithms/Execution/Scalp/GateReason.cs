namespace DolphinLean.Algorithms.Execution.Scalp;

/// <summary>Why an entry was blocked.</summary>
public enum GateReason
{
    /// <summary>It was not.</summary>
    None,

    /// <summary>The book is older than allowed, out of sync, or has one side only.</summary>
    StaleBook,

    /// <summary>The spread is too wide.</summary>
    Spread,

    /// <summary>Too little stands at a best price.</summary>
    Depth,

    /// <summary>A side has too few levels.</summary>
    Levels,

    /// <summary>The confidence is too low.</summary>
    LowConfidence,

    /// <summary>The edge is too low.</summary>
    LowEdge,

    /// <summary>The quantity is below the exchange's minimum.</summary>
    BelowMinimum,
}
