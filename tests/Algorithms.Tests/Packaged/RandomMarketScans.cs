using DolphinLean.Algorithms.Tests.Oracle;
using DolphinLean.Data.Scans;

namespace DolphinLean.Algorithms.Tests.Packaged;

/// <summary>Random markets as folders of scans.</summary>
internal static class RandomMarketScans
{
    /// <summary>Writes one file per day, with the product's own features.</summary>
    public static void Write(RandomMarket market, string folder)
    {
        Directory.CreateDirectory(folder);
        var builder = new ScanBuilder(market.Assets.Length);
        var row = 0;
        foreach (var day in market.Days)
        {
            var writer = new ScanDayWriter(day.Assets);
            for (var i = 0; i < day.Timestamps.Length; i++, row++)
            {
                builder.Add(market.Prices.AsSpan(row * market.Assets.Length, market.Assets.Length), out var features);
                writer.Add(day.Timestamps[i], row, features, day.Prices.AsSpan(i * day.Assets.Length, day.Assets.Length));
            }
            writer.Write(Path.Combine(folder, $"{day.Date:yyyy-MM-dd}.parquet"));
        }
    }
}
