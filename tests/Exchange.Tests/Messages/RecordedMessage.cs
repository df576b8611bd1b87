using System.Text.Json;
using DolphinLean.Tests;

namespace DolphinLean.Exchange.Tests.Messages;

/// <summary>One file of recorded messages: an endpoint with its answer, or a stream's event.</summary>
internal sealed record RecordedMessage(string Name, string Method, string Path, JsonElement Body)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public override string ToString() => Name;

    public static IEnumerable<RecordedMessage> Endpoints() => Files("Endpoints").Select(file =>
    {
        var lines = File.ReadAllLines(file);
        return new RecordedMessage(System.IO.Path.GetFileNameWithoutExtension(file), lines[0].Trim(), lines[1].Trim(), Parse(string.Join('\n', lines.Skip(3))));
    });

    // Concurrent.txt has cut-down candles of two streams at once.
    public static IEnumerable<RecordedMessage> Events() => Files("Subscriptions").Where(file => !file.EndsWith("Concurrent.txt", StringComparison.Ordinal)).Select(file =>
    {
        var text = File.ReadAllText(file);
        var body = Parse(text[(text.IndexOf("\n=", StringComparison.Ordinal) + 2)..].Trim()).GetProperty("data");
        return new RecordedMessage(System.IO.Path.GetFileNameWithoutExtension(file), "", "", body);
    });

    private static IEnumerable<string> Files(string kind) => SharedData.Find("data", "binance_messages", "usdm", kind, "UsdFutures") is { } folder
        ? Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json, Lenient);
        return document.RootElement.Clone();
    }
}
