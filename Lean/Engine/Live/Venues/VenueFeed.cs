namespace DolphinLean.Engine.Live.Venues;

/// <summary>A stream of a venue.</summary>
/// <param name="Name">What it brings.</param>
/// <param name="IsUp">Whether it is open.</param>
/// <param name="SilentMs">How long it has said nothing, in the session's time.</param>
/// <param name="Losses">How often it was lost.</param>
public sealed record VenueFeed(string Name, bool IsUp, long SilentMs, int Losses);
