namespace DolphinLean.Data.External.Http;

/// <summary>What is asked of each source.</summary>
internal static class FactorRequest
{
    /// <summary>Minutes of volatility that one answer holds, and a little less.</summary>
    private const long MostMinutes = 960;

    private const long MinuteMs = 60_000;

    /// <summary>The address to ask.</summary>
    /// <param name="kind">The factor.</param>
    /// <param name="source">Base address of the source.</param>
    /// <param name="lastMs">When the last known value was published; 0 for none.</param>
    /// <param name="nowMs">Now.</param>
    public static Uri Of(FactorKind kind, Uri source, long lastMs, long nowMs)
    {
        var target = kind switch
        {
            FactorKind.Funding => "/fapi/v1/fundingRate?symbol=BTCUSDT&limit=20",
            FactorKind.Dvol => FormattableString.Invariant(
                $"/api/v2/public/get_volatility_index_data?currency=BTC&resolution=60&start_timestamp={Math.Max(lastMs - 2 * MinuteMs, nowMs - MostMinutes * MinuteMs)}&end_timestamp={nowMs}"),
            FactorKind.FearGreed => "/fng/?limit=5&format=json",
            _ => "/futures/data/takerlongshortRatio?symbol=BTCUSDT&period=5m&limit=300",
        };
        return new Uri(source.AbsoluteUri.TrimEnd('/') + target);
    }
}
