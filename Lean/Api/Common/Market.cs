using System.Collections.Concurrent;

namespace QuantConnect;

/// <summary>Markets and the codes under which they are part of a <see cref="SecurityIdentifier"/>.</summary>
public static class Market
{
    /// <summary>USA</summary>
    public const string USA = "usa";

    /// <summary>Oanda</summary>
    public const string Oanda = "oanda";

    /// <summary>Bitfinex</summary>
    public const string Bitfinex = "bitfinex";

    /// <summary>CME</summary>
    public const string CME = "cme";

    /// <summary>Kraken</summary>
    public const string Kraken = "kraken";

    /// <summary>Bitstamp</summary>
    public const string Bitstamp = "bitstamp";

    /// <summary>Binance</summary>
    public const string Binance = "binance";

    /// <summary>Binance US</summary>
    public const string BinanceUS = "binanceus";

    /// <summary>Bybit</summary>
    public const string Bybit = "bybit";

    /// <summary>Coinbase</summary>
    public const string Coinbase = "coinbase";

    /// <summary>Interactive Brokers</summary>
    public const string InteractiveBrokers = "interactivebrokers";

    /// <summary>dYdX</summary>
    public const string DYDX = "dydx";

    // The identifier's text reserves three digits for the market.
    private const int MarketCodeLimit = 1000;

    private static readonly ConcurrentDictionary<string, int> Codes = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<int, string> Names = new();

    static Market()
    {
        (string Name, int Code)[] known =
        [
            ("empty", 0), (USA, 1), ("fxcm", 2), (Oanda, 3), ("dukascopy", 4), (Bitfinex, 5), ("cmeglobex", 6), ("nymex", 7),
            ("cbot", 8), ("ice", 9), ("cboe", 10), ("india", 11), (Kraken, 13), ("bittrex", 14), ("bithumb", 15), (Binance, 16),
            ("poloniex", 17), ("coinone", 18), ("hitbtc", 19), ("okcoin", 20), (Bitstamp, 21), ("comex", 22), (CME, 23),
            ("sgx", 24), ("hkfe", 25), ("nyseliffe", 26), ("cfe", 33), ("ftx", 34), ("ftxus", 35), (BinanceUS, 36), (Bybit, 37),
            (Coinbase, 38), (InteractiveBrokers, 39), ("eurex", 40), ("ose", 41), (DYDX, 42), ("krx", 43),
        ];
        foreach (var (name, code) in known) Add(name, code);
    }

    /// <summary>Makes a market known.</summary>
    /// <param name="market">Its name; case does not matter.</param>
    /// <param name="identifier">Its code, 0 to 999, taken by no other market.</param>
    /// <exception cref="ArgumentException">The name has another code, or the code another name.</exception>
    public static void Add(string market, int identifier)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(identifier);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(identifier, MarketCodeLimit);
        market = market.ToLowerInvariant();
        if (Codes.GetOrAdd(market, identifier) is var code && code != identifier)
            throw new ArgumentException($"Market '{market}' has the code {code} already; it cannot also have {identifier}.", nameof(identifier));
        if (Names.GetOrAdd(identifier, market) is var name && name != market)
            throw new ArgumentException($"Market code {identifier} belongs to '{name}'; choose another for '{market}'.", nameof(identifier));
    }

    /// <summary>The code of a market, or null if it is unknown.</summary>
    public static int? Encode(string market) => Codes.TryGetValue(market, out var code) ? code : null;

    /// <summary>The market of a code, or null if it is unknown.</summary>
    public static string? Decode(int code) => Names.GetValueOrDefault(code);

    /// <summary>Names of all known markets, by code.</summary>
    public static List<string> SupportedMarkets() => [.. Names.OrderBy(pair => pair.Key).Select(pair => pair.Value)];
}
