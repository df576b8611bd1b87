namespace DolphinLean.Exchange.Rest;

/// <summary>The answer to one request.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">JSON.</param>
public sealed record ApiResponse(int Status, string Body)
{
    /// <summary>Headers such as <c>X-MBX-USED-WEIGHT-1M</c> and <c>Retry-After</c>.</summary>
    public SortedDictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long the answer is held back, milliseconds of the exchange's time: a fault.</summary>
    public long DelayMs { get; init; }

    /// <summary>No answer ever comes: a fault. The client must time out by itself.</summary>
    public bool IsLost { get; init; }
}
