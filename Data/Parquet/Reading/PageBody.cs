namespace DolphinLean.Data.Parquet.Reading;

/// <summary>The parts of a data page: levels in plain bytes, values perhaps still compressed.</summary>
internal ref struct PageBody
{
    /// <summary>Definition levels, empty for a column that has none.</summary>
    public ReadOnlySpan<byte> Levels;

    /// <summary>The values' bytes.</summary>
    public ReadOnlySpan<byte> Values;

    /// <summary>How <see cref="Values"/> is compressed; <see cref="ParquetCodec.Uncompressed"/> when they can be used as they are.</summary>
    public ParquetCodec Codec;

    /// <summary>Length of the values when decompressed.</summary>
    public int ValueBytes;
}
