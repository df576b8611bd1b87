using System.Text.Json;

namespace DolphinLean.Launcher.Live.Boards;

/// <summary>Reads a line of the decision journal for a person.</summary>
internal static class DecisionText
{
    public static BoardDecision Parse(byte[] line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new BoardDecision(
            root.GetProperty("n").GetInt64(), root.GetProperty("time").GetInt64(), Text(root, "model"), Text(root, "decision"), Text(root, "asset"),
            string.Join("  ", root.GetProperty("fields").EnumerateObject().Where(field => IsSaid(field.Value)).Select(field => $"{field.Name} {Short(field.Value)}")));
    }

    private static string Text(JsonElement root, string name) => root.GetProperty(name).GetString() ?? "";

    // What is empty or not a number tells a person nothing.
    private static bool IsSaid(JsonElement value) => value.ValueKind != JsonValueKind.String || value.GetString() is not ("" or "NaN");

    // Six digits are enough to look at; the journal has them all.
    private static string Short(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? value.GetDouble().ToString("G6", System.Globalization.CultureInfo.InvariantCulture) : value.ToString();
}
