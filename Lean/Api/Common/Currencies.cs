using System.Globalization;

namespace QuantConnect;

/// <summary>Currencies and their signs.</summary>
public static class Currencies
{
    /// <summary>US dollar</summary>
    public const string USD = "USD";

    /// <summary>Euro</summary>
    public const string EUR = "EUR";

    /// <summary>British pound</summary>
    public const string GBP = "GBP";

    /// <summary>Currency of an amount that has none.</summary>
    public const string NullCurrency = "QCC";

    /// <summary>The sign of each currency, as LEAN prints it.</summary>
    public static readonly IReadOnlyDictionary<string, string> CurrencySymbols = new Dictionary<string, string>
    {
        [USD] = "$", [GBP] = "₤", ["JPY"] = "¥", ["KRW"] = "₩", [EUR] = "€", ["NZD"] = "$", ["AUD"] = "$", ["CAD"] = "$", ["CHF"] = "Fr",
        ["HKD"] = "$", ["SGD"] = "$", ["XAG"] = "Ag", ["XAU"] = "Au", ["CNH"] = "¥", ["CNY"] = "¥", ["CZK"] = "Kč", ["DKK"] = "kr",
        ["HUF"] = "Ft", ["INR"] = "₹", ["MXN"] = "$", ["NOK"] = "kr", ["PLN"] = "zł", ["SEK"] = "kr", ["TRY"] = "₺", ["ZAR"] = "R",
        ["RUB"] = "₽", ["BRL"] = "R$", ["IDR"] = "Rp", ["BTC"] = "₿", ["BCH"] = "Ƀ", ["BSV"] = "Ɓ", ["LTC"] = "Ł", ["ETH"] = "Ξ",
        ["EOS"] = "ε", ["XRP"] = "✕", ["XLM"] = "*", ["ETC"] = "ξ", ["USDT"] = "₮", ["ADA"] = "₳", ["SOL"] = "◎", ["DOT"] = "●",
        ["DOGE"] = "Ð", ["DAI"] = "◈", ["ALGO"] = "Ⱥ", ["ICP"] = "∞", ["XMR"] = "ɱ", ["XTZ"] = "ꜩ", ["IOTA"] = "ɨ", ["MIOTA"] = "ɨ",
        ["MKR"] = "Μ", ["ZEC"] = "ⓩ", ["DASH"] = "Đ", ["XNO"] = "Ӿ", ["REP"] = "Ɍ", ["STEEM"] = "ȿ", ["THETA"] = "ϑ", ["FIL"] = "⨎",
        ["BAT"] = "⟁", ["LSK"] = "Ⱡ", ["NAV"] = "Ꞥ", ["ZRX"] = "ZRX",
    };

    // Coins that Binance does not pair with the dollar, taken at par with it.
    private static readonly HashSet<string> BinanceDollarCoins = ["USDC", "USDT", "USDP", "SUSD", "BUSD", "UST", "TUSD", "FDUSD", "DAI", "BNFCR"];

    /// <summary>A currency's sign, or its code where it has none.</summary>
    public static string GetCurrencySymbol(string? currency) =>
        string.IsNullOrEmpty(currency) ? string.Empty : CurrencySymbols.GetValueOrDefault(currency, currency);

    /// <summary>Whether a coin is taken at par with the account's currency because the market has no pair of the two.</summary>
    public static bool IsStableCoinWithoutPair(string accountCurrency, string cashSymbol, string market)
    {
        if (market != Market.Binance || accountCurrency == cashSymbol) return false;
        var isDollarAccount = accountCurrency is USD or "USDT" or "USDC";
        return isDollarAccount && (cashSymbol == USD || BinanceDollarCoins.Contains(cashSymbol));
    }

    /// <summary>The number behind a currency's sign.</summary>
    /// <exception cref="FormatException">The text is no amount.</exception>
    public static decimal Parse(string value) => TryParse(value, out var amount)
        ? amount
        : throw new FormatException($"'{value}' is no amount of money; expected a number, perhaps behind a currency's sign.");

    /// <summary>The number behind a currency's sign; false if there is none.</summary>
    public static bool TryParse(string value, out decimal parsedValue)
    {
        var start = value.AsSpan().IndexOfAny("0123456789+-. ");
        parsedValue = 0;
        return start >= 0 && decimal.TryParse(value.AsSpan(start), NumberStyles.Any, CultureInfo.InvariantCulture, out parsedValue);
    }
}
