using DolphinLean.Data.Scans;

namespace DolphinLean.Data.Synthetic;

/// <summary>Writes a synthetic market as a folder of scans.</summary>
public static class SyntheticScans
{
    /// <summary>Makes the prices, computes the features, and writes one file per day.</summary>
    /// <param name="options">Size and seed.</param>
    /// <param name="folder">Where the day files go; it appears, or is replaced, when all is written.</param>
    /// <param name="progress">Told every few thousand rows; null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    public static ScanBuildResult Write(SyntheticMarketOptions options, string folder, IProgress<ScanBuildProgress>? progress = null)
    {
        using var market = new SyntheticMarket(options);
        return ScanBuild.Run(market, folder, progress);
    }
}
