using System.Text.Json.Serialization.Metadata;
using DolphinLean.Data.Grid;

namespace DolphinLean.Algorithms.Dolphin.Services;

/// <summary>The last sound value of each record: one that is damaged counts as not written again yet, and its age tells.</summary>
/// <param name="grid">The grid.</param>
public sealed class GridRecords(IFeatureGrid grid)
{
    private readonly Dictionary<string, object> _last = new(StringComparer.Ordinal);

    /// <summary>What was found damaged at the last reading of all, with commas between; cleared by <see cref="Begin"/>.</summary>
    public string Damaged { get; private set; } = "";

    /// <summary>Begins a reading of all.</summary>
    public void Begin() => Damaged = "";

    /// <summary>Reads a record; null when there is none.</summary>
    /// <exception cref="GridUnavailableException">The grid can't be reached.</exception>
    public T? Read<T>(string map, string key, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            if (GridText.Read(grid, map, key, type) is not { } found)
                return null;
            _last[$"{map}/{key}"] = found;
            return found;
        }
        catch (GridValueException)
        {
            Damaged += $"{(Damaged.Length > 0 ? ", " : "")}{map}/{key}";
            return _last.GetValueOrDefault($"{map}/{key}") as T;
        }
    }

    /// <summary>Reads a record of <see cref="GridNames.Features"/>.</summary>
    public T? Read<T>(string key, JsonTypeInfo<T> type) where T : class => Read(GridNames.Features, key, type);
}
