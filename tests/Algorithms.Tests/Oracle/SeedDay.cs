namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>
/// One UTC day of scans: rows by time, prices row-major with one column per asset of this day; a price that is NaN or not
/// positive is missing.
/// </summary>
internal sealed record SeedDay(DateOnly Date, string[] Assets, long[] Timestamps, double[] VelDiv, double[] Prices);
