namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>The side a run trades; the value is the seed's <c>regime_direction</c>.</summary>
internal enum SeedDirection
{
    Short = -1,
    Long = 1,
}
