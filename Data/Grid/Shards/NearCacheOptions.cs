namespace DolphinLean.Data.Grid.Shards;

/// <summary>How long and how much a near cache keeps; the defaults are the seed's (seed 001 §15.3).</summary>
public sealed record NearCacheOptions
{
    /// <summary>How long a value is kept after it was read from the grid.</summary>
    public TimeSpan TimeToLive { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>How long it is kept after it was last asked for.</summary>
    public TimeSpan MaxIdle { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many are kept; the one asked for longest ago goes first.</summary>
    public int MaxSize { get; init; } = 5_000;
}
