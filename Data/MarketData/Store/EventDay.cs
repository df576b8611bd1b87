using System.Text.Json;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>What the tables of one day of one series hold.</summary>
public sealed record EventDay
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    /// <summary>Largest step of which every price of the day is a multiple, such as <c>0.1</c>.</summary>
    public required string PriceStep { get; init; }

    /// <summary>Changes of the book.</summary>
    public required long DepthUpdates { get; init; }

    /// <summary>Snapshots of the book.</summary>
    public required long Snapshots { get; init; }

    /// <summary>Levels of changes and snapshots.</summary>
    public required long Levels { get; init; }

    /// <summary>Trades.</summary>
    public required long Trades { get; init; }

    /// <summary>Best quotes.</summary>
    public required long Quotes { get; init; }

    /// <summary>Events of the day.</summary>
    internal long Events => DepthUpdates + Snapshots + Trades + Quotes;

    /// <summary>Reads a day's file.</summary>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    internal static EventDay Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<EventDay>(File.ReadAllText(path), Json) ?? throw new JsonException("it is null");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: expected the counts of a day of events, found something else ({e.Message}); import the day again.", e);
        }
    }

    /// <summary>Writes a day's file.</summary>
    internal void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Json) + "\n");
}
