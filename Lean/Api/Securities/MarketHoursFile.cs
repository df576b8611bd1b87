using System.Text.Json;

namespace QuantConnect.Securities;

/// <summary>Reads LEAN's <c>market-hours-database.json</c> for the entries of crypto, and says which of them are not supported and why.</summary>
internal static class MarketHoursFile
{
    private static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    private static readonly string[] Exceptions = ["holidays", "bankHolidays", "earlyCloses", "lateOpens"];

    /// <summary>The entries whose exchange closes or keeps another zone than UTC, each with a sentence that names file and entry.</summary>
    /// <exception cref="InvalidDataException">The file is no JSON of this kind.</exception>
    public static Dictionary<SecurityDatabaseKey, string> ReadUnsupported(string path)
    {
        using var document = Parse(path);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("entries", out var entries)
            || entries.ValueKind != JsonValueKind.Object)
            throw new InvalidDataException($"{path}: expected an object with the key entries, found none.");
        var unsupported = new Dictionary<SecurityDatabaseKey, string>();
        foreach (var entry in entries.EnumerateObject())
        {
            if (!entry.Name.StartsWith("Crypto", StringComparison.OrdinalIgnoreCase)) continue;
            if (Refusal(entry.Value) is not { } why) continue;
            unsupported[KeyOf(path, entry.Name)] =
                $"the entry {entry.Name} of {path} has {why}; only exchanges that are always open and keep UTC are supported.";
        }
        return unsupported;
    }

    private static JsonDocument Parse(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonDocument.Parse(stream, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException defect)
        {
            throw new InvalidDataException($"{path} line {defect.LineNumber + 1}: expected JSON. {defect.Message}", defect);
        }
    }

    private static SecurityDatabaseKey KeyOf(string path, string name)
    {
        try
        {
            return SecurityDatabaseKey.Parse(name);
        }
        catch (FormatException defect)
        {
            throw new InvalidDataException($"{path}, entry {defect.Message}", defect);
        }
    }

    private static string? Refusal(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object) return "no object";
        foreach (var zone in new[] { "dataTimeZone", "exchangeTimeZone" })
        {
            var name = entry.TryGetProperty(zone, out var value) ? value.ToString() : "";
            if (!name.Equals("UTC", StringComparison.OrdinalIgnoreCase)) return $"'{name}' as {zone}";
        }
        foreach (var day in Days)
        {
            if (!entry.TryGetProperty(day, out var segments) || !IsWholeDay(segments)) return $"closed hours on {day}";
        }
        foreach (var exception in Exceptions)
        {
            if (entry.TryGetProperty(exception, out var dates) && !IsEmpty(dates)) return exception;
        }
        return null;
    }

    private static bool IsWholeDay(JsonElement segments)
    {
        if (segments.ValueKind != JsonValueKind.Array || segments.GetArrayLength() != 1) return false;
        var segment = segments[0];
        return Text(segment, "state") == "market" && Text(segment, "start") == "00:00:00" && Text(segment, "end") is "1.00:00:00" or "24:00:00";
    }

    private static bool IsEmpty(JsonElement dates) => dates.ValueKind switch
    {
        JsonValueKind.Array => dates.GetArrayLength() == 0,
        JsonValueKind.Object => !dates.EnumerateObject().Any(),
        _ => dates.ValueKind == JsonValueKind.Null,
    };

    private static string? Text(JsonElement segment, string key) =>
        segment.ValueKind == JsonValueKind.Object && segment.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
