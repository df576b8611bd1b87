using System.Runtime.Intrinsics;

namespace DolphinLean.Engine.DepthFills;

/// <summary>
/// Latency from the recording's own clocks: what the last event took beyond the quickest one so far, and the least time that any takes. Every
/// way is as slow as the feed.
/// </summary>
/// <remarks>The two clocks are not set to each other, so only differences count; the distance of the quickest event stands for the clocks'.</remarks>
public sealed class RecordedLatencyModel : ILatencyModel
{
    private const long NsPerMs = 1_000_000;

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
        var skewNs = localTimeNs - exchangeTimeMs * NsPerMs;
        _leastSkewNs = Math.Min(_leastSkewNs, skewNs);
        _feedNs = skewNs - _leastSkewNs + _leastNs;
    }

    /// <inheritdoc/>
    public void ObserveMany(ReadOnlySpan<long> localTimesNs, ReadOnlySpan<long> exchangeTimesMs)
    {
        exchangeTimesMs = exchangeTimesMs[..localTimesNs.Length];
        var leasts = Vector256.Create(_leastSkewNs);
        var index = 0;
        for (; index <= localTimesNs.Length - Vector256<long>.Count; index += Vector256<long>.Count)
        {
            var sent = Vector256.Create(exchangeTimesMs[index..]);
            var skews = Vector256.Create(localTimesNs[index..]) - sent * NsPerMs;
            leasts = Vector256.Min(leasts, Vector256.ConditionalSelect(Vector256.Equals(sent, Vector256<long>.Zero), Vector256.Create(long.MaxValue), skews));
        }
        var least = _leastSkewNs;
        for (var lane = 0; lane < Vector256<long>.Count; lane++)
            least = Math.Min(least, leasts[lane]);
        for (; index < localTimesNs.Length; index++)
        {
            if (exchangeTimesMs[index] != 0)
                least = Math.Min(least, localTimesNs[index] - exchangeTimesMs[index] * NsPerMs);
        }
        _leastSkewNs = least;
    }
}
