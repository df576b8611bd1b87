using System.Text.Json;
using System.Text.Json.Nodes;

namespace DolphinLean.Tests.Conformance.Golden;

/// <summary>Finds where two JSON values part.</summary>
internal static class JsonDifference
{
    private static readonly string[] Labels = ["orderId", "orderEventId", "id", "time", "generatedTime", "entryTime", "symbol", "symbolValue", "status", "type"];

    /// <summary>The first difference in words, or null when there is none.</summary>
    /// <param name="expected">LEAN's value.</param>
    /// <param name="found">Ours.</param>
    /// <param name="numbers">When numbers count as equal.</param>
    /// <param name="path">Where the values lie, for the message.</param>
    public static string? First(JsonNode? expected, JsonNode? found, NumberRule numbers, string path) => (expected, found) switch
    {
        (JsonObject left, JsonObject right) => OfObjects(left, right, numbers, path),
        (JsonArray left, JsonArray right) => OfArrays(left, right, numbers, path),
        _ => Same(expected, found, numbers) ? null : $"{path}: expected {Text(expected)}, found {Text(found)}",
    };

    private static string? OfObjects(JsonObject expected, JsonObject found, NumberRule numbers, string path)
    {
        foreach (var (key, value) in expected)
        {
            if (!found.TryGetPropertyValue(key, out var other))
                return $"{path}{Label(expected)}.{key}: expected {Text(value)}, found no such key";
            if (First(value, other, numbers, $"{path}{Label(expected)}.{key}") is { } difference)
                return difference;
        }
        var extra = found.FirstOrDefault(pair => !expected.ContainsKey(pair.Key));
        return extra.Key == null ? null : $"{path}{Label(expected)}.{extra.Key}: expected no such key, found {Text(extra.Value)}";
    }

    private static string? OfArrays(JsonArray expected, JsonArray found, NumberRule numbers, string path)
    {
        for (var i = 0; i < Math.Min(expected.Count, found.Count); i++)
        {
            if (First(expected[i], found[i], numbers, $"{path}[{i}]") is { } difference)
                return difference;
        }
        if (expected.Count == found.Count)
            return null;
        var beyond = expected.Count > found.Count ? $"missing {Text(expected[found.Count])}" : $"too much {Text(found[expected.Count])}";
        return $"{path}: expected {expected.Count} entries, found {found.Count}; first {beyond}";
    }

    private static bool Same(JsonNode? expected, JsonNode? found, NumberRule numbers)
    {
        if (expected == null || found == null)
            return expected == null && found == null;
        var kind = expected.GetValueKind();
        return kind == found.GetValueKind() && kind switch
        {
            JsonValueKind.Number or JsonValueKind.String => numbers.Same(expected.ToString(), found.ToString()),
            _ => true,
        };
    }

    private static string Label(JsonObject item)
    {
        var parts = Labels.Where(key => item[key] is JsonValue).Select(key => $"{key} {item[key]}");
        var label = string.Join(", ", parts);
        return label.Length == 0 ? "" : $" ({label})";
    }

    private static string Text(JsonNode? node)
    {
        var text = node?.ToJsonString() ?? "null";
        return text.Length <= 400 ? text : text[..400] + "…";
    }
}
