using System.Text.Json;

namespace DolphinLean.Exchange.Tests.Messages;

/// <summary>Which keys a recorded message has, and of what kind their values are.</summary>
internal static class JsonShape
{
    /// <summary>What a recorded message has and another lacks, or has as another kind: one line each.</summary>
    public static IEnumerable<string> Missing(JsonElement recorded, JsonElement found, string place)
    {
        if (recorded.ValueKind == JsonValueKind.Null)
            yield break;
        if (Kind(recorded) != Kind(found))
        {
            yield return $"{place}: recorded {Kind(recorded)}, found {Kind(found)}";
            yield break;
        }
        var inner = recorded.ValueKind switch
        {
            JsonValueKind.Object => recorded.EnumerateObject().SelectMany(pair => found.TryGetProperty(pair.Name, out var value)
                ? Missing(pair.Value, value, $"{place}.{pair.Name}") : [$"{place}.{pair.Name}: not there"]),
            JsonValueKind.Array => Elements(recorded, found, place),
            _ => [],
        };
        foreach (var line in inner)
            yield return line;
    }

    // Rows of one table have one shape; columns of one row (a candle) may differ.
    private static IEnumerable<string> Elements(JsonElement recorded, JsonElement found, string place)
    {
        if (recorded.GetArrayLength() == 0)
            return [];
        if (found.GetArrayLength() == 0)
            return [$"{place}: recorded rows, found none"];
        if (recorded[0].ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            return Missing(recorded[0], found[0], $"{place}[]");
        return recorded.GetArrayLength() > found.GetArrayLength()
            ? [$"{place}: recorded {recorded.GetArrayLength()} columns, found {found.GetArrayLength()}"]
            : recorded.EnumerateArray().Zip(found.EnumerateArray()).SelectMany((pair, i) => Missing(pair.First, pair.Second, $"{place}[{i}]"));
    }

    private static string Kind(JsonElement element) => element.ValueKind is JsonValueKind.True or JsonValueKind.False ? "Boolean" : element.ValueKind.ToString();
}
