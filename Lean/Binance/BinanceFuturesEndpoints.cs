namespace DolphinLean.Binance;

/// <summary>Where the USDⓈ-M exchange is reached. The default is the testnet; real money has to be asked for.</summary>
/// <remarks>
/// Any host is taken (a loopback exchange, a proxy) except Binance's production hosts, which are refused unless the caller
/// allows the mainnet. Credentials travel to the REST address, so it must be encrypted unless it stays on this machine.
/// </remarks>
public sealed class BinanceFuturesEndpoints
{
    private static readonly string[] ProductionDomains = ["binance.com", "binance.vision", "binance.info", "binance.me"];

    private static readonly string[] TestnetHosts = ["demo-fapi.binance.com", "demo-fstream.binance.com"];

    /// <summary>REST address, no trailing slash.</summary>
    public Uri Rest { get; }

    /// <summary>WebSocket address without a stream path.</summary>
    public Uri WebSocket { get; }

    /// <summary>Whether orders sent here trade real money.</summary>
    public bool IsMainnet { get; }

    private BinanceFuturesEndpoints(Uri rest, Uri webSocket)
    {
        Rest = rest;
        WebSocket = webSocket;
        IsMainnet = IsProduction(rest) || IsProduction(webSocket);
    }

    /// <summary>Binance's public testnet.</summary>
    public static BinanceFuturesEndpoints Testnet { get; } =
        Create("https://demo-fapi.binance.com", "wss://fstream.binancefuture.com");

    /// <summary>Checks and takes a pair of addresses.</summary>
    /// <param name="rest">http(s) address of the REST interface, for example <c>https://demo-fapi.binance.com</c>.</param>
    /// <param name="webSocket">ws(s) address of the streams, for example <c>wss://fstream.binancefuture.com</c>.</param>
    /// <param name="allowMainnet">Allows Binance's production hosts, that is, real money.</param>
    /// <exception cref="ArgumentException">An address is malformed, unencrypted beyond this machine, or production without leave.</exception>
    public static BinanceFuturesEndpoints Create(string rest, string webSocket, bool allowMainnet = false)
    {
        var restUri = Parse(rest, nameof(rest), "https", "http");
        var socketUri = Parse(webSocket, nameof(webSocket), "wss", "ws");
        foreach (var uri in new[] { restUri, socketUri })
        {
            if (IsProduction(uri) && !allowMainnet)
            {
                throw new ArgumentException(
                    $"{uri.OriginalString} is Binance's production exchange and trades real money; "
                    + "use the testnet (https://demo-fapi.binance.com, wss://fstream.binancefuture.com) or allow the mainnet explicitly");
            }
        }
        return new BinanceFuturesEndpoints(restUri, socketUri);
    }

    private static Uri Parse(string text, string parameter, string encrypted, string plain)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || (uri.Scheme != encrypted && uri.Scheme != plain))
            throw new ArgumentException($"'{text}' is not an absolute {encrypted}:// address", parameter);
        if (uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
            throw new ArgumentException($"'{text}' must hold a scheme, a host and a path only", parameter);
        if (uri.Scheme == plain && !uri.IsLoopback)
            throw new ArgumentException($"'{text}' is not encrypted; {plain}:// is taken for this machine only", parameter);
        return new Uri(uri.AbsoluteUri.TrimEnd('/'));
    }

    private static bool IsProduction(Uri uri)
    {
        var host = uri.IdnHost.TrimEnd('.').ToLowerInvariant();
        return !TestnetHosts.Contains(host, StringComparer.Ordinal)
            && ProductionDomains.Any(domain => host == domain || host.EndsWith("." + domain, StringComparison.Ordinal));
    }
}
