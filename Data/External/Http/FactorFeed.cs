namespace DolphinLean.Data.External.Http;

/// <summary>
/// The external factors as public APIs publish them, polled while a strategy runs. Faults are counted and noted and never thrown: a factor of which nothing
/// recent is known is missing, as in a backtest without its file.
/// </summary>
public sealed class FactorFeed : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly FactorHttp _http;
    private readonly TimeProvider _clock;
    private readonly SortedDictionary<FactorKind, FactorPoll> _polls = [];
    private readonly CancellationTokenSource _closing = new();
    private Task _running = Task.CompletedTask;

    /// <summary>A feed that has asked nothing yet.</summary>
    /// <param name="options">What to poll where.</param>
    /// <param name="clock">The machine's clock: waits and time limits.</param>
    /// <param name="note">Takes lines for a person; from any thread.</param>
    public FactorFeed(FactorFeedOptions options, TimeProvider clock, Action<string> note)
    {
        _clock = clock;
        _http = new FactorHttp(options, clock);
        foreach (var kind in Enum.GetValues<FactorKind>())
        {
            if (options.Addresses.Of(kind) is { } source)
                _polls.Add(kind, new FactorPoll(kind, source, options.MaxAge, _http, note));
        }
    }

    /// <summary>What came of polling, by factor.</summary>
    public IReadOnlyList<FactorFeedStatus> Status => [.. _polls.Values.Select(poll => poll.Status)];

    /// <summary>A factor; one that is never known where it has no address.</summary>
    public IFactorSeries Of(FactorKind kind) => _polls.TryGetValue(kind, out var poll) ? poll.Series : FactorSeries.Unknown;

    /// <summary>Asks the sources whose last answer is old enough, all at once.</summary>
    /// <param name="nowMs">Now, Unix milliseconds; never less than at the call before.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task StepAsync(long nowMs, CancellationToken cancellation) => Task.WhenAll(_polls.Values.Select(poll => poll.StepAsync(nowMs, cancellation)));

    /// <summary>Polls from now on until it is disposed.</summary>
    /// <param name="nowMs">Gives the time of the strategy, Unix milliseconds.</param>
    public void Start(Func<long> nowMs) => _running = Task.WhenAll(_polls.Values.Select(poll => RunAsync(poll, nowMs)));

    /// <summary>Ends the polling.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
            // It was asked to.
        }
        _http.Dispose();
        _closing.Dispose();
    }

    // Each by itself: a source that hangs must not make the others old.
    private async Task RunAsync(FactorPoll poll, Func<long> nowMs)
    {
        while (!_closing.IsCancellationRequested)
        {
            await poll.StepAsync(nowMs(), _closing.Token);
            await Task.Delay(LookEvery, _clock, _closing.Token);
        }
    }
}
