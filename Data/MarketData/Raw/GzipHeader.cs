namespace DolphinLean.Data.MarketData.Raw;

/// <summary>What a gzip file goes on with.</summary>
internal enum GzipHeader
{
    /// <summary>Nothing, or what is no gzip.</summary>
    None,

    /// <summary>The header of a member.</summary>
    Whole,

    /// <summary>A part of a header, behind which the file ends.</summary>
    Cut,
}
