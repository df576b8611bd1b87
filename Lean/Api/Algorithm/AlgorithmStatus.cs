namespace QuantConnect;

/// <summary>What an algorithm is doing.</summary>
public enum AlgorithmStatus
{
    /// <summary>It runs.</summary>
    Running,

    /// <summary>It asked to stop, or broke a limit.</summary>
    Stopped,

    /// <summary>It ran to its end.</summary>
    Completed,

    /// <summary>It threw.</summary>
    RuntimeError,
}
