using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DolphinLean.Data.Grid;

/// <summary>Records as the grid's values: JSON.</summary>
public static class GridText
{
    /// <summary>A record's text.</summary>
    public static string Write<T>(T record, JsonTypeInfo<T> type) => JsonSerializer.Serialize(record, type);

    /// <summary>Reads a record; null when there is none.</summary>
    /// <exception cref="GridValueException">The value is damaged, or no such record.</exception>
    public static T? Read<T>(IFeatureGrid grid, string map, string key, JsonTypeInfo<T> type) where T : class =>
        grid.Get(map, key) is { } value ? Parse(map, key, value.Text, type) : null;

    /// <summary>Reads a value's text.</summary>
    /// <exception cref="GridValueException">It is no such record.</exception>
    public static T Parse<T>(string map, string key, string text, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(text, type) ?? throw new GridValueException(map, key, "expected a record, found null");
        }
        catch (JsonException defect)
        {
            throw new GridValueException(map, key, $"expected a record, found {defect.Message}", defect);
        }
    }
}
