namespace DolphinLean.Data.External.Http;

/// <summary>Why a request for a factor brought nothing.</summary>
internal enum FactorFaultKind
{
    /// <summary>Another status than 200.</summary>
    Status,

    /// <summary>No answer in time.</summary>
    TimedOut,

    /// <summary>Nobody was reached, or the answer broke off.</summary>
    Unreachable,

    /// <summary>The answer is no JSON, or of another shape.</summary>
    Unreadable,
}
