using System.Security.Cryptography;
using System.Text;

namespace DolphinLean.Binance;

/// <summary>Signs requests the way Binance asks: HMAC-SHA256 of what is sent, keyed with the secret, as lower-case hex.</summary>
/// <remarks>
/// The text to sign is the query string followed by the request body, with nothing between, exactly as they go over the wire
/// (already percent-encoded). Thread-safe.
/// </remarks>
public sealed class RequestSigner(BinanceCredentials credentials)
{
    /// <summary>The signature of a request: 64 lower-case hexadecimal digits.</summary>
    /// <param name="query">Query string without the question mark.</param>
    /// <param name="body">Form body, empty for none.</param>
    public string Sign(string query, string body = "")
    {
        var digest = HMACSHA256.HashData(credentials.SecretBytes, Encoding.UTF8.GetBytes(query + body));
        return Convert.ToHexStringLower(digest);
    }

    /// <summary>The query with its signature as last parameter, as Binance requires.</summary>
    /// <exception cref="ArgumentException">The query is empty: a signed request carries at least its timestamp.</exception>
    public string SignQuery(string query)
    {
        ArgumentException.ThrowIfNullOrEmpty(query);
        return $"{query}&signature={Sign(query)}";
    }
}
