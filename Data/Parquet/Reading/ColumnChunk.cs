using DolphinLean.Data.Parquet.Format;

namespace DolphinLean.Data.Parquet.Reading;

/// <summary>One column of one row group, ready to be read: its pages' place was checked when the file was opened.</summary>
internal sealed record ColumnChunk(ParquetColumn Column, ColumnChunkMetadata Metadata, int Rows)
{
    /// <summary>Byte offset of the first page.</summary>
    public long Start => Metadata.Start;

    /// <summary>Byte offset after the last page.</summary>
    public long End => Metadata.Start + Metadata.CompressedBytes;
}
