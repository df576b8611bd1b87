namespace DolphinLean.Algorithms.Dolphin.Breaker;

/// <summary>
/// Holds an update from whatever thread brings it until the next bar takes it; of several the last counts (seed 001 §14.2). Thread-safe.
/// </summary>
public sealed class BreakerQueue
{
    private BreakerUpdate? _pending;

    /// <summary>The update that waits, or null.</summary>
    public BreakerUpdate? Pending => Volatile.Read(ref _pending);

    /// <summary>Puts an update in the place of one that waits. Nothing of the strategy is touched.</summary>
    public void Post(BreakerUpdate update) => Volatile.Write(ref _pending, update);

    /// <summary>Takes the update that waits, or null.</summary>
    public BreakerUpdate? Take() => Interlocked.Exchange(ref _pending, null);
}
