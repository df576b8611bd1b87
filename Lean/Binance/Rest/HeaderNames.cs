namespace DolphinLean.Binance.Rest;

/// <summary>Headers that reach the session.</summary>
internal static class HeaderNames
{
    public const string UsedWeight = "X-MBX-USED-WEIGHT-1M";
    public const string RetryAfter = "Retry-After";
}
