namespace DolphinLean.Data.Parquet;

/// <summary>How a file is written. The defaults need no system library and are read by every Parquet reader.</summary>
public sealed record ParquetWriterOptions
{
    /// <summary>The defaults.</summary>
    public static ParquetWriterOptions Default { get; } = new();

    /// <summary>Compression of all pages.</summary>
    public ParquetCodec Codec { get; init; } = ParquetCodec.Snappy;

    /// <summary>Level of gzip (1–9), brotli (0–11) or zstd (1–22); null takes 6, 5 and 3.</summary>
    public int? CompressionLevel { get; init; }

    /// <summary>Encoding of columns that <see cref="ColumnEncodings"/> does not name and that can take it; others are written PLAIN.</summary>
    public ParquetEncoding Encoding { get; init; } = ParquetEncoding.Plain;

    /// <summary>Encoding by column name.</summary>
    public IReadOnlyDictionary<string, ParquetEncoding> ColumnEncodings { get; init; } = new Dictionary<string, ParquetEncoding>();

    /// <summary>Version of the data pages, 1 or 2.</summary>
    public int DataPageVersion { get; init; } = 1;

    /// <summary>Bytes of values in a page before compression, 1 KiB to 64 MiB. A single longer value still gets its page.</summary>
    public int PageBytes { get; init; } = 256 << 10;

    /// <summary>Largest dictionary in bytes; a column with more distinct values is written PLAIN.</summary>
    public int DictionaryBytes { get; init; } = 1 << 20;

    /// <summary>Whether pages carry a checksum.</summary>
    public bool Checksums { get; init; }

    /// <summary>Whether column chunks carry min, max and null count.</summary>
    public bool Statistics { get; init; } = true;

    /// <summary>Free text for the footer, in this order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> KeyValueMetadata { get; init; } = [];

    /// <summary>Refuses values outside the ranges above.</summary>
    internal void Check()
    {
        if (DataPageVersion is not (1 or 2))
            throw new ArgumentOutOfRangeException(nameof(DataPageVersion), DataPageVersion, "Data pages have version 1 or 2.");
        if (PageBytes is < 1 << 10 or > 64 << 20)
            throw new ArgumentOutOfRangeException(nameof(PageBytes), PageBytes, "A page has 1 KiB to 64 MiB.");
        if (DictionaryBytes is < 0 or > 256 << 20)
            throw new ArgumentOutOfRangeException(nameof(DictionaryBytes), DictionaryBytes, "A dictionary has up to 256 MiB.");
        if (Codec is < ParquetCodec.Uncompressed or > ParquetCodec.Lz4Raw or ParquetCodec.Lzo)
            throw new ArgumentOutOfRangeException(nameof(Codec), Codec, "The codec cannot be written.");
    }
}
