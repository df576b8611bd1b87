using DolphinLean.Algorithms.Dolphin.Breaker;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Data.External.Http;

namespace DolphinLean.Launcher.Live;

/// <summary>The external factors of a live run: from files where the parameters name some, else polled where they name an address.</summary>
internal sealed class LiveFactors : IAsyncDisposable
{
    private readonly FactorFeed _feed;

    /// <summary>Opens files and begins to poll.</summary>
    /// <param name="parameters">Files and addresses.</param>
    /// <param name="clock">The machine's clock.</param>
    /// <param name="nowMs">Gives the time of the session, Unix milliseconds.</param>
    /// <param name="note">Takes lines for a person; from any thread.</param>
    /// <exception cref="IOException">A file is not there.</exception>
    /// <exception cref="InvalidDataException">A file has a defect.</exception>
    public LiveFactors(BreakerParameters parameters, TimeProvider clock, Func<long> nowMs, Action<string> note)
    {
        _feed = new FactorFeed(
            new FactorFeedOptions
            {
                Addresses = parameters.Addresses, MaxAge = TimeSpan.FromHours(parameters.MaxAgeHours), Timeout = TimeSpan.FromSeconds(parameters.TimeoutSeconds),
            },
            clock, text => note($"factor {text}"));
        Sources = FactorSources.Open(parameters, _feed);
        if (Sources.WithoutSource is { Count: > 0 } missing)
            note($"factors without a file or an address, so missing: {string.Join(", ", missing)} (acb_{missing[0]}, acb_{missing[0]}_url)");
        _feed.Start(nowMs);
    }

    /// <summary>The factors.</summary>
    public FactorSources Sources { get; }

    /// <summary>What came of polling, by factor.</summary>
    public IReadOnlyList<FactorFeedStatus> Status => _feed.Status;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _feed.DisposeAsync();
}
