namespace DolphinLean.Data.Grid;

/// <summary>A value of the grid.</summary>
/// <param name="Text">The value.</param>
/// <param name="Version">Greater than 0, and greater than that of any value that the key had before.</param>
/// <param name="WrittenMs">When it was written by the store's clock, Unix milliseconds.</param>
public sealed record GridValue(string Text, long Version, long WrittenMs);
