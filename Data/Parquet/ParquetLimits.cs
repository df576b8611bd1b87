namespace DolphinLean.Data.Parquet;

/// <summary>Bounds that no sane file passes. They keep a damaged or hostile file from asking for memory it cannot fill.</summary>
internal static class ParquetLimits
{
    /// <summary>Largest page, decompressed.</summary>
    public const int MaxPageBytes = 512 << 20;

    /// <summary>Rows of a row group that any file may declare, however small it is.</summary>
    public const long FreeRows = 16 << 20;

    /// <summary>Rows beyond <see cref="FreeRows"/> that each byte of the row group's pages buys.</summary>
    public const long RowsPerByte = 4096;

    /// <summary>Depth of groups in a schema, and of structures in the metadata.</summary>
    public const int MaxDepth = 64;

    /// <summary>
    /// Decompressed bytes per compressed byte that a codec can reach at most (measured from its format), plus a small start.
    /// </summary>
    public static long MaxDecompressed(ParquetCodec codec, int compressedBytes) => codec switch
    {
        ParquetCodec.Uncompressed => compressedBytes,
        ParquetCodec.Snappy => 64 + (compressedBytes * 22L),
        ParquetCodec.Lz4Raw or ParquetCodec.Lz4Hadoop => 64 + (compressedBytes * 256L),
        ParquetCodec.Gzip => 64 + (compressedBytes * 1040L),
        _ => 64 + (compressedBytes * 65_536L),
    };

    /// <summary>Bytes that a page of <paramref name="values"/> fixed-width values can need in any encoding, levels included.</summary>
    public static long MaxFixedWidth(int width, int values) => 65_536 + (((2L * width) + 16) * values);
}
