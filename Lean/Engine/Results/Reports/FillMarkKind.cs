namespace DolphinLean.Engine.Results.Reports;

/// <summary>What a fill did to its position; a fill that flips it does two of these.</summary>
internal enum FillMarkKind
{
    LongEntry,
    ShortEntry,
    Exit,
}
