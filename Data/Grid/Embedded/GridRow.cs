namespace DolphinLean.Data.Grid.Embedded;

/// <summary>A value as a store keeps it.</summary>
/// <param name="Map">Its map.</param>
/// <param name="Key">Its key.</param>
/// <param name="Text">The value.</param>
/// <param name="Version">Its version.</param>
/// <param name="WrittenMs">When it was written, Unix milliseconds.</param>
/// <param name="Checksum">As <see cref="GridChecksum"/> makes it.</param>
public sealed record GridRow(string Map, string Key, string Text, long Version, long WrittenMs, uint Checksum);
