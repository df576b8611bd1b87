using System.Text.Json;
using DolphinLean.Binance;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Live;

/// <summary>Where a session trades: addresses of the command line over those of an environment of lean.json over the testnet.</summary>
/// <param name="Endpoints">The exchange.</param>
/// <param name="IsPaper">Whether the environment's brokerage is the paper one.</param>
internal sealed record LiveEnvironment(BinanceFuturesEndpoints Endpoints, bool IsPaper)
{
    private const string FileName = "lean.json";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Finds it.</summary>
    /// <exception cref="InputException">There is no such environment, or an address is refused.</exception>
    public static LiveEnvironment Of(LiveRequest request) =>
        Of(request.Environment, request.Rest, request.WebSocket, request.AllowsMainnet, request.IsPaper);

    /// <summary>Finds it by what was given on a command line.</summary>
    /// <exception cref="InputException">There is no such environment, or an address is refused.</exception>
    public static LiveEnvironment Of(string? environment, string? rest, string? webSocket, bool allowsMainnet, bool isPaper)
    {
        var (namedRest, namedWebSocket, isNamedPaper) = environment is { } name ? Named(name) : (null, null, false);
        rest ??= namedRest ?? BinanceFuturesEndpoints.Testnet.Rest.OriginalString;
        webSocket ??= namedWebSocket ?? BinanceFuturesEndpoints.Testnet.WebSocket.OriginalString;
        try
        {
            return new LiveEnvironment(BinanceFuturesEndpoints.Create(rest, webSocket, allowsMainnet), isNamedPaper || isPaper);
        }
        catch (ArgumentException refusal)
        {
            throw new InputException($"{refusal.Message} (--i-know-this-is-real-money allows it)", refusal);
        }
    }

    private static (string? RestAddress, string? WebSocket, bool IsPaper) Named(string name)
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder != null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, FileName);
            if (File.Exists(file))
                return Read(file, name);
        }
        throw new InputException($"--environment {name}: no {FileName} in this folder or above it");
    }

    private static (string? RestAddress, string? WebSocket, bool IsPaper) Read(string file, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file), Lenient);
            if (!json.RootElement.TryGetProperty("environments", out var environments) || !environments.TryGetProperty(name, out var environment))
                throw new InputException($"{file}: no environment \"{name}\"; known: {string.Join(", ", Names(json.RootElement))}");
            // LEAN's address ends in the path of its one stream; ours has several.
            var webSocket = Text(environment, "binance-fwebsocket-url");
            return (
                Text(environment, "binance-fapi-url"),
                webSocket is { } given && Uri.TryCreate(given, UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Authority) : webSocket,
                Text(environment, "live-mode-brokerage") == "PaperBrokerage");
        }
        catch (JsonException fault)
        {
            throw new InputException($"{file}: not valid JSON: {fault.Message}", fault);
        }
    }

    private static IEnumerable<string> Names(JsonElement root) =>
        root.TryGetProperty("environments", out var environments) && environments.ValueKind == JsonValueKind.Object
            ? environments.EnumerateObject().Select(environment => environment.Name) : [];

    private static string? Text(JsonElement environment, string key) =>
        environment.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
