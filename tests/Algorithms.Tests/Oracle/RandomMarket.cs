namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>One UTC day of a random market: the day's own asset columns, prices row-major, a missing price NaN or 0.</summary>
internal sealed record RandomMarketDay(DateOnly Date, string[] Assets, long[] Timestamps, double[] Prices);

/// <summary>
/// A small made-up market. <c>Assets</c> are all its assets in order of first appearance, <c>Prices</c> all rows of all days over
/// these assets (row-major); the days repeat them with the columns each day has.
/// </summary>
internal sealed record RandomMarket(int Seed, string[] Assets, double[] Prices, IReadOnlyList<RandomMarketDay> Days)
{
    /// <summary>The days with vel_div from <see cref="SeedFeatures"/>.</summary>
    public IReadOnlyList<SeedDay> Scan()
    {
        var velDiv = SeedFeatures.VelDiv(Prices, Assets.Length);
        var scanned = new List<SeedDay>();
        var row = 0;
        foreach (var day in Days)
        {
            var rows = day.Timestamps.Length;
            scanned.Add(new SeedDay(day.Date, day.Assets, day.Timestamps, velDiv[row..(row + rows)], day.Prices));
            row += rows;
        }
        return scanned;
    }

    public override string ToString() => $"market {Seed}: {Assets.Length} assets, {Days.Count} days of {Days[1].Timestamps.Length} rows";
}
