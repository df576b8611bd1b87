using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DolphinLean.Data.Symbols;

/// <summary>Writes entries of markets that never close into LEAN's <c>market-hours-database.json</c>.</summary>
internal static class MarketHours
{
    /// <summary>Place of the file in a data folder.</summary>
    public const string RelativePath = "market-hours/market-hours-database.json";

    private static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a file with an entry for a market; an entry that it has stays.</summary>
    /// <param name="path">The file as it is; it need not exist.</param>
    /// <param name="market">Market in lower case.</param>
    /// <param name="securityType">Asset class in lower case.</param>
    /// <exception cref="InvalidDataException">The file is there and is no such file.</exception>
    public static string AddAlwaysOpen(string path, string market, string securityType)
    {
        var root = File.Exists(path) ? Parse(path) : new JsonObject { ["entries"] = new JsonObject() };
        if (root["entries"] is not JsonObject entries)
            throw new InvalidDataException($"{path}: expected an object with the key entries, found none.");
        var name = $"{(securityType == "crypto" ? "Crypto" : "CryptoFuture")}-{market}-[*]";
        if (!entries.ContainsKey(name))
            entries[name] = AlwaysOpen();
        return root.ToJsonString(Layout) + "\n";
    }

    private static JsonObject AlwaysOpen()
    {
        var entry = new JsonObject { ["dataTimeZone"] = "UTC", ["exchangeTimeZone"] = "UTC" };
        foreach (var day in Days)
            entry[day] = new JsonArray(new JsonObject { ["start"] = "00:00:00", ["end"] = "1.00:00:00", ["state"] = "market" });
        entry["holidays"] = new JsonArray();
        return entry;
    }

    private static JsonObject Parse(string path)
    {
        try
        {
            var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
            return JsonNode.Parse(File.ReadAllText(path), documentOptions: options) as JsonObject
                ?? throw new InvalidDataException($"{path}: expected an object with the key entries, found something else.");
        }
        catch (JsonException defect)
        {
            throw new InvalidDataException($"{path} line {defect.LineNumber + 1}: expected JSON. {defect.Message}", defect);
        }
    }
}
