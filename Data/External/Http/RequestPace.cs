namespace DolphinLean.Data.External.Http;

/// <summary>Keeps requests to one host apart. Thread-safe.</summary>
/// <param name="clock">The machine's clock.</param>
/// <param name="apart">Least time between two requests.</param>
internal sealed class RequestPace(TimeProvider clock, TimeSpan apart)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _free = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until the host may be asked, and takes the place.</summary>
    public Task WaitAsync(string host, CancellationToken cancellation)
    {
        TimeSpan wait;
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var at = _free.TryGetValue(host, out var free) && free > now ? free : now;
            _free[host] = at + apart;
            wait = at - now;
        }
        return wait > TimeSpan.Zero ? Task.Delay(wait, clock, cancellation) : Task.CompletedTask;
    }
}
