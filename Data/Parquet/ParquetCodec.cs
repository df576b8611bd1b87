namespace DolphinLean.Data.Parquet;

/// <summary>Compression of a column chunk's pages. The numbers are the format's own (parquet.thrift, <c>CompressionCodec</c>).</summary>
public enum ParquetCodec
{
    /// <summary>None.</summary>
    Uncompressed = 0,

    /// <summary>Snappy, raw block format.</summary>
    Snappy = 1,

    /// <summary>gzip (RFC 1952), one or more members.</summary>
    Gzip = 2,

    /// <summary>LZO. Never read or written: no reader of ours knows it.</summary>
    Lzo = 3,

    /// <summary>Brotli (RFC 7932).</summary>
    Brotli = 4,

    /// <summary>LZ4 in Hadoop's framing; deprecated. A raw block under this name is read too.</summary>
    Lz4Hadoop = 5,

    /// <summary>Zstandard (RFC 8878); needs the system's libzstd.</summary>
    Zstd = 6,

    /// <summary>LZ4, raw block format.</summary>
    Lz4Raw = 7,
}
