namespace DolphinLean.Data.Symbols;

/// <summary>The currency that a pair is paid with, by the end of its ticker.</summary>
internal static class QuoteCurrency
{
    // Longest first, so that BUSD and FDUSD are not taken for USD.
    private static readonly string[] Known = ["FDUSD", "USDT", "USDC", "BUSD", "TUSD", "BNFCR", "USD", "EUR", "GBP", "JPY", "TRY", "BTC", "ETH", "BNB"];

    /// <summary>The currency of a ticker.</summary>
    /// <exception cref="InvalidDataException">The ticker ends with no known currency.</exception>
    public static string Of(string ticker) =>
        Array.Find(Known, quote => ticker.Length > quote.Length && ticker.EndsWith(quote, StringComparison.Ordinal))
        ?? throw new InvalidDataException(
            $"{ticker}: expected a ticker that ends with one of {string.Join(", ", Known)}, found another; name its properties in a file by --symbols.");
}
