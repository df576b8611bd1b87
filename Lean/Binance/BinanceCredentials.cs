using System.Text;
using System.Text.Json;

namespace DolphinLean.Binance;

/// <summary>API key and secret. The secret can sign, and leaves this type in no other way: no property, log line or text shows it.</summary>
public sealed class BinanceCredentials
{
    /// <summary>Environment variable that holds the API key.</summary>
    public const string KeyVariable = "BINANCE_API_KEY";

    /// <summary>Environment variable that holds the API secret.</summary>
    public const string SecretVariable = "BINANCE_API_SECRET";

    private const string KeyProperty = "binance-api-key";
    private const string SecretProperty = "binance-api-secret";

    private const UnixFileMode AnyoneElse =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly byte[] _secret;

    /// <summary>Takes a key and its secret.</summary>
    /// <exception cref="ArgumentException">One of them is empty or holds white space or other than ASCII characters.</exception>
    public BinanceCredentials(string apiKey, string apiSecret)
    {
        if (!IsToken(apiKey))
            throw new ArgumentException("The Binance API key is empty or holds characters that no key has");
        if (!IsToken(apiSecret))
            throw new ArgumentException("The Binance API secret is empty or holds characters that no secret has");
        ApiKey = apiKey;
        _secret = Encoding.ASCII.GetBytes(apiSecret);
    }

    /// <summary>The public half, sent as header <c>X-MBX-APIKEY</c>.</summary>
    public string ApiKey { get; }

    internal ReadOnlySpan<byte> SecretBytes => _secret;

    /// <summary>Reads <see cref="KeyVariable"/> and <see cref="SecretVariable"/>.</summary>
    /// <param name="read">Looks up a variable; <see cref="Environment.GetEnvironmentVariable(string)"/> in production.</param>
    /// <exception cref="InvalidOperationException">A variable is not set.</exception>
    public static BinanceCredentials FromEnvironment(Func<string, string?> read)
    {
        return new BinanceCredentials(Required(KeyVariable), Required(SecretVariable));

        string Required(string variable) => read(variable) is { Length: > 0 } value
            ? value.Trim()
            : throw new InvalidOperationException($"The environment variable {variable} is not set; set {KeyVariable} and {SecretVariable}");
    }

    /// <summary>Reads a JSON file with <c>binance-api-key</c> and <c>binance-api-secret</c> that only its owner may read.</summary>
    /// <exception cref="InvalidOperationException">Others may read the file, or the system can't tell.</exception>
    /// <exception cref="InvalidDataException">The file is no JSON object or lacks a key.</exception>
    public static BinanceCredentials FromFile(string path)
    {
        if (OperatingSystem.IsWindows())
            throw new InvalidOperationException($"Files with credentials are read on Unix only; set {KeyVariable} and {SecretVariable}");
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var mode = File.GetUnixFileMode(file.SafeFileHandle);
        if ((mode & AnyoneElse) != 0)
            throw new InvalidOperationException($"{path} may be read or changed by others than its owner (mode {Convert.ToString((int)mode, 8)}); run: chmod 600 {path}");
        try
        {
            using var json = JsonDocument.Parse(file);
            return new BinanceCredentials(Required(json.RootElement, KeyProperty, path), Required(json.RootElement, SecretProperty, path));
        }
        catch (JsonException fault)
        {
            // The parser's own message may quote the file, so only the place is passed on.
            throw new InvalidDataException($"{path} is not valid JSON at line {fault.LineNumber + 1}");
        }
    }

    /// <summary>Names the key by its ends; never shows the secret.</summary>
    public override string ToString() =>
        ApiKey.Length > 16 ? $"Binance API key {ApiKey[..4]}…{ApiKey[^4..]}" : "Binance API key";

    private static string Required(JsonElement root, string property, string path) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(property, out var value)
        && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : throw new InvalidDataException($"{path} lacks \"{property}\": expected a JSON object with \"{KeyProperty}\" and \"{SecretProperty}\"");

    private static bool IsToken(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '+' or '/' or '=');
}
