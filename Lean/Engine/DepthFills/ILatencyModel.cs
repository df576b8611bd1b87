namespace DolphinLean.Engine.DepthFills;

/// <summary>How late orders and reports are, on the recorder's clock, by which a replay runs.</summary>
/// <remarks>
/// The recorder sees the exchange late, by the feed's latency. An order that takes L to reach the exchange meets the book that the recorder
/// sees L and the feed's latency after sending.
/// </remarks>
public interface ILatencyModel
{
    /// <summary>Name for reports.</summary>
    string Name { get; }

    /// <summary>From sending a request until the replay shows the book that it meets, in nanoseconds, at least 0.</summary>
    long RequestNs { get; }

    /// <summary>From the event in which something happened to an order until its owner knows, in nanoseconds, at least 0.</summary>
    long ReportNs { get; }

    /// <summary>Whether it learns from events; one that does not need not be shown them.</summary>
    bool IsObserving { get; }

    /// <summary>Sees the times of each event before it is matched.</summary>
    /// <param name="localTimeNs">When it was received, Unix nanoseconds.</param>
    /// <param name="exchangeTimeMs">When it was sent, Unix milliseconds; 0 for unknown.</param>
    void Observe(long localTimeNs, long exchangeTimeMs);

    /// <summary>
    /// Sees the times of many events that nothing was matched with, in no certain order. Of all that come so at once, the last one that says when
    /// it was sent is then shown by itself.
    /// </summary>
    /// <param name="localTimesNs">When they were received, Unix nanoseconds.</param>
    /// <param name="exchangeTimesMs">When they were sent, Unix milliseconds; 0 for unknown. As many.</param>
    void ObserveMany(ReadOnlySpan<long> localTimesNs, ReadOnlySpan<long> exchangeTimesMs)
    {
        for (var index = 0; index < localTimesNs.Length; index++)
            Observe(localTimesNs[index], exchangeTimesMs[index]);
    }
}
