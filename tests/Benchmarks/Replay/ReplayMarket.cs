using DolphinLean.Benchmarks.Measuring;
using DolphinLean.Data.Synthetic;

namespace DolphinLean.Benchmarks.Replay;

/// <summary>Synthetic markets of the benchmarks: generated once, kept in the cache folder.</summary>
internal static class ReplayMarket
{
    /// <summary>Bars a day of the 5-second markets.</summary>
    public const int FiveSecondBars = 17_280;

    /// <summary>Assets of the champion's market.</summary>
    public const int ChampionAssets = 48;

    /// <summary>Days of the champion's market.</summary>
    public const int ChampionDays = 55;

    /// <summary>The market of the goals.</summary>
    public static string Champion(BenchmarkSettings settings) => Ensure(settings, ChampionAssets, ChampionDays, FiveSecondBars);

    /// <summary>Folder of snappy scan files of that size.</summary>
    public static string Ensure(BenchmarkSettings settings, int assets, int days, int barsPerDay)
    {
        var options = new SyntheticMarketOptions { Assets = assets, Days = days, BarsPerDay = barsPerDay };
        var folder = Path.Combine(settings.CacheFolder, FormattableString.Invariant($"market-{assets}x{days}x{barsPerDay}-{options.Seed}"));
        if (!Directory.Exists(folder))
        {
            settings.Log.WriteLine($"  generating {folder}");
            SyntheticScans.Write(options, folder);
        }
        return folder;
    }
}
