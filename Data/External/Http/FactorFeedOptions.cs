namespace DolphinLean.Data.External.Http;

/// <summary>How factors are polled.</summary>
public sealed record FactorFeedOptions
{
    /// <summary>Where.</summary>
    public required FactorAddresses Addresses { get; init; }

    /// <summary>How long a value stands for the present once it is published.</summary>
    public required TimeSpan MaxAge { get; init; }

    /// <summary>How long an answer may take, each try.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Wait before the first repetition of a request that failed in passing; the second waits twice as long.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Least time between two requests to the same host.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long an answer is kept before the next is asked for: as often as the source has news, and no more.</summary>
    public static TimeSpan EveryOf(FactorKind kind) => kind switch
    {
        FactorKind.Funding => TimeSpan.FromMinutes(10),
        FactorKind.Dvol => TimeSpan.FromMinutes(1),
        FactorKind.FearGreed => TimeSpan.FromMinutes(30),
        _ => TimeSpan.FromMinutes(5),
    };
}
