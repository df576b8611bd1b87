using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DolphinLean.Binance.Wires;

/// <summary>Keeps listen keys from the session, which would journal them: it knows them by names that mean nothing elsewhere.</summary>
internal sealed class KeyVault
{
    private readonly ConcurrentDictionary<string, string> _keys = new(StringComparer.Ordinal);

    /// <summary>Puts names in place of keys in an answer.</summary>
    public string Hide(string path, int channel, string body)
    {
        if (path != "/fapi/v1/listenKey")
            return body;
        try
        {
            if (JsonNode.Parse(body) is not JsonObject reply || reply["listenKey"]?.GetValue<string>() is not { Length: > 0 } key)
                return body;
            var name = string.Create(CultureInfo.InvariantCulture, $"key-{channel}");
            _keys[name] = key;
            reply["listenKey"] = name;
            return reply.ToJsonString();
        }
        catch (JsonException)
        {
            return "{}";
        }
    }

    /// <summary>Whether a socket's address bears a key, so that its messages may.</summary>
    public static bool IsKeyed(string target) => target.Contains("listenKey=", StringComparison.Ordinal);

    /// <summary>Puts names in place of keys in a message of a socket whose address bears one.</summary>
    public string HideIn(string message)
    {
        foreach (var (name, key) in _keys)
            message = message.Replace(key, name, StringComparison.Ordinal);
        return message;
    }

    /// <summary>Puts keys in place of names in a socket's address.</summary>
    public string Reveal(string target)
    {
        var at = target.IndexOf("listenKey=", StringComparison.Ordinal);
        return at >= 0 && _keys.TryGetValue(target[(at + 10)..], out var key) ? target[..(at + 10)] + key : target;
    }
}
