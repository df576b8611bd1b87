namespace DolphinLean.Data.Grid;

/// <summary>A change of a map.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Map">The map.</param>
/// <param name="Key">The key; empty when the kind is not about one.</param>
/// <param name="Version">Version of what was written; of what was removed, the version that it had.</param>
public readonly record struct GridChange(GridChangeKind Kind, string Map, string Key, long Version);
