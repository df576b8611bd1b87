namespace DolphinLean.Algorithms.Execution.Scalp.Orders;

/// <summary>What can be heard of an order.</summary>
public enum OrderNewsKind
{
    /// <summary>The exchange has it.</summary>
    Accepted,

    /// <summary>A part of it filled.</summary>
    PartFill,

    /// <summary>The rest of it filled.</summary>
    LastFill,

    /// <summary>It ended with quantity left.</summary>
    Ended,

    /// <summary>It was refused.</summary>
    Rejected,

    /// <summary>Its cancel was refused.</summary>
    CancelRefused,

    /// <summary>It has a status that nobody knows.</summary>
    Unknown,
}
