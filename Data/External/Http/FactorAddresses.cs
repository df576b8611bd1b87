namespace DolphinLean.Data.External.Http;

/// <summary>Where factors are polled, by factor; null where one is not.</summary>
/// <param name="Funding">Binance's USDⓈ-M REST API, of which <c>/fapi/v1/fundingRate</c> is asked.</param>
/// <param name="Dvol">Deribit's API, of which <c>/api/v2/public/get_volatility_index_data</c> is asked.</param>
/// <param name="FearGreed">alternative.me's API, of which <c>/fng/</c> is asked.</param>
/// <param name="Taker">Binance's USDⓈ-M REST API, of which <c>/futures/data/takerlongshortRatio</c> is asked.</param>
public sealed record FactorAddresses(Uri? Funding = null, Uri? Dvol = null, Uri? FearGreed = null, Uri? Taker = null)
{
    /// <summary>The address of a factor, or null.</summary>
    public Uri? Of(FactorKind kind) => kind switch
    {
        FactorKind.Funding => Funding,
        FactorKind.Dvol => Dvol,
        FactorKind.FearGreed => FearGreed,
        _ => Taker,
    };

    /// <summary>Reads an address from configuration: <c>http</c> or <c>https</c>, a host, and no query.</summary>
    /// <exception cref="ArgumentException">The text is none; the message says so.</exception>
    public static Uri Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query.Length == 0 && address.UserInfo.Length == 0
            ? address : throw new ArgumentException($"expected the base address of an API, for example https://fapi.binance.com, found '{text}'");
}
