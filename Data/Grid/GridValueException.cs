namespace DolphinLean.Data.Grid;

/// <summary>A value of the grid is not what was written: its checksum differs, or its text is not what the key holds. Writing it again mends it.</summary>
public sealed class GridValueException : GridException
{
    /// <summary>A damaged value.</summary>
    public GridValueException(string map, string key, string defect, Exception? cause = null)
        : base($"grid {map}/{key}: {defect}; write it anew or delete it", cause) => (Map, Key) = (map, key);

    /// <summary>Its map.</summary>
    public string Map { get; }

    /// <summary>Its key.</summary>
    public string Key { get; }

    /// <summary>Its version, so that it is written anew only if nobody else has done so meanwhile; 0 where a text alone was read.</summary>
    public long Version { get; init; }
}
