namespace DolphinLean.Engine.DepthFills;

/// <summary>
/// Latency from the recording's own clocks: what the last event took beyond the quickest one so far, and the least time that any takes. Every
/// way is as slow as the feed.
/// </summary>
/// <remarks>The two clocks are not set to each other, so only differences count; the distance of the quickest event stands for the clocks'.</remarks>
public sealed class RecordedLatencyModel : ILatencyModel
{
    private readonly long _leastNs;
    private long _leastSkewNs = long.MaxValue;
    private long _feedNs;

    /// <summary>A model whose quickest event took so long.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public RecordedLatencyModel(TimeSpan least)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(least, TimeSpan.Zero);
        _leastNs = _feedNs = (long)(least.TotalMilliseconds * 1e6);
        Name = FormattableString.Invariant($"recorded (at least {least.TotalMilliseconds} ms a way)");
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public long RequestNs => 2 * _feedNs;

    /// <inheritdoc/>
    public long ReportNs => 0;

    /// <inheritdoc/>
    public bool IsObserving => true;

    /// <inheritdoc/>
    public void Observe(long localTimeNs, long exchangeTimeMs)
    {
        if (exchangeTimeMs == 0)
            return;
        var skewNs = localTimeNs - exchangeTimeMs * 1_000_000;
        _leastSkewNs = Math.Min(_leastSkewNs, skewNs);
        _feedNs = skewNs - _leastSkewNs + _leastNs;
    }
}
