namespace DolphinLean.Engine.Live.Venues;

/// <summary>One bar of every asset.</summary>
/// <param name="OpenTimeMs">Its beginning, Unix milliseconds of the exchange's time.</param>
/// <param name="LengthMs">Its length.</param>
/// <param name="Prices">The last price of each asset, in the venue's order; NaN where there is none.</param>
public sealed record VenueBar(long OpenTimeMs, long LengthMs, IReadOnlyList<double> Prices);
