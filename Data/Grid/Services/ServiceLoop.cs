namespace DolphinLean.Data.Grid.Services;

/// <summary>
/// Runs one service as often as it wants: holds its lock, so that it runs once however many processes offer it, shows its heartbeat, and does a
/// failed step again. It has no thread: whoever has one calls <see cref="Turn"/>. What a step throws beyond the grid's and a file's errors
/// comes out of it.
/// </summary>
public sealed class ServiceLoop : IDisposable
{
    /// <summary>Time between two heartbeats.</summary>
    public static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(5);

    /// <summary>Time until a failed step, or a lock that somebody else has, is tried again.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly IGridService _service;
    private readonly IFeatureGrid _grid;
    private IGridLock? _held;
    private long _stepMs = long.MinValue;
    private long _beatMs = long.MinValue;
    private long _retryMs = long.MinValue;

    /// <summary>A loop.</summary>
    public ServiceLoop(IGridService service, IFeatureGrid grid) => (_service, _grid) = (service, grid);

    /// <summary>The service's name.</summary>
    public string Name => _service.Name;

    /// <summary>Whether it does the work; false while another process does.</summary>
    public bool IsActive => _held != null;

    /// <summary>Steps done.</summary>
    public long Steps { get; private set; }

    /// <summary>Turns that failed.</summary>
    public long Failures { get; private set; }

    /// <summary>What failed last; empty when the last turn did not.</summary>
    public string Fault { get; private set; } = "";

    /// <summary>Does what is due.</summary>
    /// <param name="nowMs">Unix milliseconds of the services' clock.</param>
    public void Turn(long nowMs)
    {
        // A clock that was set back must not stop the work until it has caught up.
        if (_retryMs - nowMs > RetryAfter.TotalMilliseconds)
            _retryMs = nowMs;
        if (nowMs < _retryMs)
            return;
        try
        {
            if (Lead(nowMs))
                Work(nowMs);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            Failures++;
            Fault = fault.Message;
            _retryMs = nowMs + (long)RetryAfter.TotalMilliseconds;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _held?.Dispose();

    /// <summary>Whether this loop has the lock, or gets it now.</summary>
    private bool Lead(long nowMs)
    {
        if (_held != null && IsDue(_beatMs, BeatEvery, nowMs) && !_held.IsHeld())
        {
            _held.Dispose();
            _held = null;
        }
        _held ??= _grid.TryLock("service/" + Name);
        if (_held == null)
            _retryMs = nowMs + (long)RetryAfter.TotalMilliseconds;
        return _held != null;
    }

    private void Work(long nowMs)
    {
        if (IsDue(_stepMs, _service.Every, nowMs))
        {
            _service.Step(nowMs);
            // In time with the clock, not with how long a step took.
            _stepMs = nowMs - nowMs % Math.Max(1, (long)_service.Every.TotalMilliseconds);
            Steps++;
            Fault = "";
        }
        if (IsDue(_beatMs, BeatEvery, nowMs))
        {
            _grid.Put(GridNames.Services, Name, new ServiceBeat(nowMs, Steps, Failures, Fault).ToJson());
            _beatMs = nowMs;
        }
    }

    private static bool IsDue(long lastMs, TimeSpan every, long nowMs) =>
        lastMs == long.MinValue || nowMs < lastMs || nowMs - lastMs >= (long)every.TotalMilliseconds;
}
