using System.Text.Json;
using DolphinLean.Exchange.Messages;

namespace DolphinLean.Exchange.Streams;

/// <summary>
/// One client's socket, without the wire: what it listens to, and the conversation about that. Not thread-safe: the exchange that made
/// it calls it, one at a time.
/// </summary>
public sealed class StreamConnection
{
    private const int MostStreams = 200;
    private const int MostMessagesPerSecond = 10;

    private readonly StreamHub _hub;
    private readonly Action<string> _send;
    private readonly Action _close;
    private long _second;
    private int _messages;

    internal StreamConnection(StreamHub hub, bool isCombined, Action<string> send, Action close)
    {
        _hub = hub;
        IsCombined = isCombined;
        _send = send;
        _close = close;
    }

    /// <summary>Whether messages are wrapped as <c>{"stream":…,"data":…}</c>.</summary>
    public bool IsCombined { get; private set; }

    /// <summary>Whether the exchange has cut or forgotten the connection.</summary>
    public bool IsClosed { get; internal set; }

    /// <summary>The connection is open and says nothing: a fault.</summary>
    public bool IsSilent { get; internal set; }

    /// <summary>Streams and listenKeys that it listens to, in the order of asking.</summary>
    public IReadOnlyList<string> Streams => StreamList;

    internal List<string> StreamList { get; } = [];

    internal void Send(string text)
    {
        if (!IsSilent && !IsClosed)
            _send(text);
    }

    internal void Deliver(string stream, string json) => Send(IsCombined ? $"{{\"stream\":\"{stream}\",\"data\":{json}}}" : json);

    /// <summary>Cuts it from the exchange's side.</summary>
    internal void Cut()
    {
        if (IsClosed)
            return;
        _hub.Forget(this);
        _close();
    }

    /// <summary>Takes one text message of the client.</summary>
    internal void Receive(string text)
    {
        if (IsClosed || IsSilent)
            return;
        if (_hub.NowMs / 1_000 != _second)
            (_second, _messages) = (_hub.NowMs / 1_000, 0);
        if (++_messages > MostMessagesPerSecond)
        {
            Cut();
            return;
        }
        try
        {
            using var document = JsonDocument.Parse(text);
            Answer(document.RootElement);
        }
        catch (JsonException)
        {
            Refuse(3, "Invalid JSON: expected value at line 1 column 1", "null");
        }
    }

    private void Answer(JsonElement request)
    {
        var isObject = request.ValueKind == JsonValueKind.Object;
        var id = isObject && request.TryGetProperty("id", out var given) ? given.GetRawText() : "null";
        if (!isObject || !request.TryGetProperty("method", out var method) || method.ValueKind != JsonValueKind.String)
        {
            Refuse(2, "Invalid request: missing field `method`", id);
            return;
        }
        switch (method.GetString())
        {
            case "SUBSCRIBE":
                Change(request, id, _hub.Subscribe);
                break;
            case "UNSUBSCRIBE":
                Change(request, id, _hub.Unsubscribe);
                break;
            case "LIST_SUBSCRIPTIONS":
                Send($"{{\"result\":[{string.Join(",", StreamList.Select(stream => $"\"{stream}\""))}],\"id\":{id}}}");
                break;
            case "SET_PROPERTY" when Property(request) is { } value:
                IsCombined = value;
                Send($"{{\"result\":null,\"id\":{id}}}");
                break;
            case "GET_PROPERTY":
                Send($"{{\"result\":{(IsCombined ? "true" : "false")},\"id\":{id}}}");
                break;
            default:
                Refuse(2, $"Invalid request: unknown variant `{method.GetString()}`", id);
                break;
        }
    }

    private void Change(JsonElement request, string id, Action<StreamConnection, string> change)
    {
        if (!request.TryGetProperty("params", out var names) || names.ValueKind != JsonValueKind.Array
            || names.EnumerateArray().Any(name => name.ValueKind != JsonValueKind.String))
        {
            Refuse(2, "Invalid request: expected `params` to be a list of streams", id);
            return;
        }
        if (StreamList.Count + names.GetArrayLength() > MostStreams)
        {
            Refuse(2, $"Invalid request: expected at most {Text.Whole(MostStreams)} streams on a connection", id);
            return;
        }
        foreach (var name in names.EnumerateArray())
            change(this, name.GetString()!);
        Send($"{{\"result\":null,\"id\":{id}}}");
    }

    private static bool? Property(JsonElement request) =>
        request.TryGetProperty("params", out var given) && given.ValueKind == JsonValueKind.Array && given.GetArrayLength() == 2
        && given[0].ValueKind == JsonValueKind.String && given[0].GetString() == "combined" && given[1].ValueKind is JsonValueKind.True or JsonValueKind.False
            ? given[1].GetBoolean() : null;

    private void Refuse(int code, string message, string id) =>
        Send($"{{\"error\":{ExchangeJson.Write(new CodeReply(code, message))},\"id\":{id}}}");
}
