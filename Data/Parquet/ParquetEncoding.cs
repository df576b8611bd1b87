namespace DolphinLean.Data.Parquet;

/// <summary>How the values of a page are laid out. The numbers are the format's own (parquet.thrift, <c>Encoding</c>).</summary>
public enum ParquetEncoding
{
    /// <summary>Values back to back.</summary>
    Plain = 0,

    /// <summary>Deprecated name of <see cref="Dictionary"/>.</summary>
    PlainDictionary = 2,

    /// <summary>Runs and bit-packed groups; booleans and levels.</summary>
    Rle = 3,

    /// <summary>Deprecated packing of levels, highest bit first.</summary>
    BitPacked = 4,

    /// <summary>Differences, bit-packed; integers.</summary>
    DeltaBinaryPacked = 5,

    /// <summary>Lengths as differences, then the bytes; byte arrays.</summary>
    DeltaLengthByteArray = 6,

    /// <summary>Shared prefixes as differences, then the suffixes; byte arrays.</summary>
    DeltaByteArray = 7,

    /// <summary>Indices into a dictionary page.</summary>
    Dictionary = 8,

    /// <summary>The k-th bytes of all values together; numbers and fixed-length bytes.</summary>
    ByteStreamSplit = 9,
}
