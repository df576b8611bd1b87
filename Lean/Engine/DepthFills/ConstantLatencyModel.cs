namespace DolphinLean.Engine.DepthFills;

/// <summary>Latencies that do not change.</summary>
public sealed class ConstantLatencyModel : ILatencyModel
{
    /// <summary>Latencies of each way.</summary>
    /// <param name="feed">From the exchange to the recorder.</param>
    /// <param name="entry">From the sender to the exchange.</param>
    /// <param name="response">From the exchange to the owner.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is negative.</exception>
    public ConstantLatencyModel(TimeSpan feed, TimeSpan entry, TimeSpan response)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(feed, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(entry, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(response, TimeSpan.Zero);
        Name = FormattableString.Invariant($"constant (feed {feed.TotalMilliseconds} ms, entry {entry.TotalMilliseconds} ms, response {response.TotalMilliseconds} ms)");
        RequestNs = (long)((entry + feed).TotalMilliseconds * 1e6);
        ReportNs = Math.Max(0, (long)((response - feed).TotalMilliseconds * 1e6));
    }

    /// <summary>No latency at all.</summary>
    public static ConstantLatencyModel None { get; } = new(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public long RequestNs { get; }

    /// <inheritdoc/>
    public long ReportNs { get; }

    /// <inheritdoc/>
    public bool IsObserving => false;

    /// <inheritdoc/>
    public void Observe(long localTimeNs, long exchangeTimeMs)
    {
    }
}
