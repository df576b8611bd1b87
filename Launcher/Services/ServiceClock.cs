namespace DolphinLean.Launcher.Services;

/// <summary>A clock that runs as an exchange's does: from a moment that was asked for, at a rehearsal's speed.</summary>
/// <param name="clock">The machine's clock.</param>
/// <param name="startMs">The time now, Unix milliseconds.</param>
/// <param name="speed">Seconds of it a second.</param>
internal sealed class ServiceClock(TimeProvider clock, long startMs, double speed) : TimeProvider
{
    private readonly Lock _gate = new();
    private long _startMs = startMs;
    private long _startedAt = clock.GetTimestamp();

    /// <summary>The machine's clock.</summary>
    public TimeProvider Machine => clock;

    /// <summary>Unix milliseconds; 0 before the first <see cref="Set"/> of a clock that began with 0.</summary>
    public long NowMs
    {
        get
        {
            lock (_gate)
                return _startMs == 0 ? 0 : _startMs + (long)(clock.GetElapsedTime(_startedAt).TotalMilliseconds * speed);
        }
    }

    public override long TimestampFrequency => clock.TimestampFrequency;

    /// <summary>Sets it by somebody who knows; it goes on from there, and never back.</summary>
    public void Set(long nowMs)
    {
        var now = NowMs;
        lock (_gate)
            (_startMs, _startedAt) = (Math.Max(now, nowMs), clock.GetTimestamp());
    }

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(NowMs);

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => clock.CreateTimer(callback, state, dueTime, period);
}
