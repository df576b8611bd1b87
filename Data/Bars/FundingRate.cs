namespace DolphinLean.Data.Bars;

/// <summary>A funding settlement of a perpetual.</summary>
/// <param name="Utc">Time of the settlement.</param>
/// <param name="Rate">Share of the position's value that longs pay to shorts; negative where shorts pay.</param>
public readonly record struct FundingRate(DateTime Utc, double Rate);
