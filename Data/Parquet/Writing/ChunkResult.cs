namespace DolphinLean.Data.Parquet.Writing;

/// <summary>What the footer says about a column chunk that was written.</summary>
internal sealed class ChunkResult(ParquetColumn column, int rows)
{
    public ParquetColumn Column { get; } = column;

    public int Rows { get; } = rows;

    public SortedSet<ParquetEncoding> Encodings { get; } = [];

    public long DictionaryPageOffset { get; set; }

    public long DataPageOffset { get; set; } = -1;

    public long UncompressedBytes { get; set; }

    public long CompressedBytes { get; set; }

    public int Nulls { get; set; }

    /// <summary>The smallest value, PLAIN; null when there is none or it is not comparable.</summary>
    public byte[]? Min { get; set; }

    /// <summary>The largest value, PLAIN.</summary>
    public byte[]? Max { get; set; }
}
