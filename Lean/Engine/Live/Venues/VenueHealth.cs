namespace DolphinLean.Engine.Live.Venues;

/// <summary>How the connection to a venue is.</summary>
/// <param name="Feeds">Its streams.</param>
/// <param name="UsedWeight">Request weight of the last minute.</param>
/// <param name="MostWeight">Weight allowed in a minute; 0 for no limit.</param>
/// <param name="Unknown">Fields, words and events that came and were not known.</param>
public sealed record VenueHealth(IReadOnlyList<VenueFeed> Feeds, int UsedWeight, int MostWeight, long Unknown)
{
    /// <summary>There is no connection.</summary>
    public static VenueHealth None { get; } = new([], 0, 0, 0);
}
