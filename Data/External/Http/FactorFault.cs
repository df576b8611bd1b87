namespace DolphinLean.Data.External.Http;

/// <summary>A request for a factor brought nothing that can be used.</summary>
internal sealed class FactorFault(FactorFaultKind kind, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What went wrong.</summary>
    public FactorFaultKind Kind => kind;

    /// <summary>Whether asking again soon may help. Every request only reads, so it is safe.</summary>
    public bool IsPassing { get; init; }

    /// <summary>How long the source wants to be left alone; null if it did not say.</summary>
    public TimeSpan? LeaveAlone { get; init; }
}
