namespace QuantConnect.Util;

/// <summary>The two currencies in the ticker of a pair.</summary>
public static class CurrencyPairUtil
{
    // Longest first, so that BUSD and FDUSD are not taken for USD.
    private static readonly string[] QuoteCurrencies = ["FDUSD", "USDT", "USDC", "BUSD", "TUSD", "BNFCR", "USD", "EUR", "GBP", "JPY", "TRY", "BTC", "ETH", "BNB"];

    /// <summary>Splits a pair's ticker.</summary>
    /// <param name="currencyPair">A pair, or a crypto future.</param>
    /// <param name="baseCurrency">What is bought.</param>
    /// <param name="quoteCurrency">What it is paid with.</param>
    /// <param name="defaultQuoteCurrency">The quote currency, if it is known.</param>
    /// <exception cref="ArgumentException">The ticker does not end with a known currency.</exception>
    public static void DecomposeCurrencyPair(Symbol currencyPair, out string baseCurrency, out string quoteCurrency, string? defaultQuoteCurrency = null)
    {
        if (!TryDecomposeCurrencyPair(currencyPair, out baseCurrency, out quoteCurrency, defaultQuoteCurrency))
            throw new ArgumentException($"The ticker '{currencyPair.Value}' does not end with a quote currency; expected one of {string.Join(", ", QuoteCurrencies)}.", nameof(currencyPair));
    }

    /// <inheritdoc cref="DecomposeCurrencyPair"/>
    /// <returns>False if the ticker does not end with a known currency.</returns>
    public static bool TryDecomposeCurrencyPair(Symbol currencyPair, out string baseCurrency, out string quoteCurrency, string? defaultQuoteCurrency = null)
    {
        var ticker = currencyPair.ID.Symbol;
        var quote = defaultQuoteCurrency is not null && ticker.EndsWithInvariant(defaultQuoteCurrency) ? defaultQuoteCurrency : QuoteCurrencyOf(ticker);
        baseCurrency = quote is null ? string.Empty : ticker[..^quote.Length];
        quoteCurrency = quote ?? string.Empty;
        return quote is not null;
    }

    /// <summary>The quote currency at the end of a ticker; null if there is none.</summary>
    internal static string? QuoteCurrencyOf(string ticker) =>
        Array.Find(QuoteCurrencies, quote => ticker.Length > quote.Length && ticker.EndsWithInvariant(quote));
}
