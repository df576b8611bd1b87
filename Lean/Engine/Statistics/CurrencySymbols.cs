namespace DolphinLean.Engine.Statistics;

/// <summary>The signs that LEAN puts before amounts of money.</summary>
public static class CurrencySymbols
{
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["USD"] = "$", ["EUR"] = "€", ["GBP"] = "₤", ["JPY"] = "¥", ["CHF"] = "Fr",
        ["AUD"] = "$", ["CAD"] = "$", ["NZD"] = "$", ["SGD"] = "$", ["CNY"] = "¥",
        ["INR"] = "₹", ["TRY"] = "₺", ["RUB"] = "₽", ["BRL"] = "R$", ["ZAR"] = "R",
        ["BTC"] = "₿", ["BCH"] = "Ƀ", ["LTC"] = "Ł", ["ETH"] = "Ξ", ["EOS"] = "ε", ["XRP"] = "✕", ["XLM"] = "*",
        ["ETC"] = "ξ", ["USDT"] = "₮", ["ADA"] = "₳", ["SOL"] = "◎", ["DOT"] = "●", ["DOGE"] = "Ð", ["DAI"] = "◈",
    };

    /// <summary>The sign of a currency, or its code where LEAN has no sign for it.</summary>
    /// <param name="currency">Currency code in upper case, for example <c>USDT</c>.</param>
    public static string Of(string currency) => Signs.GetValueOrDefault(currency, currency);
}
