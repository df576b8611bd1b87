namespace DolphinLean.Data.Parquet;

/// <summary>How a column's values are stored. The numbers are the format's own (parquet.thrift, <c>Type</c>).</summary>
public enum ParquetPhysicalType
{
    /// <summary>One bit.</summary>
    Boolean = 0,

    /// <summary>4 bytes, little endian.</summary>
    Int32 = 1,

    /// <summary>8 bytes, little endian.</summary>
    Int64 = 2,

    /// <summary>12 bytes: nanoseconds of the day, then the Julian day. Deprecated, still written by Spark and Impala.</summary>
    Int96 = 3,

    /// <summary>IEEE 754 single.</summary>
    Float = 4,

    /// <summary>IEEE 754 double.</summary>
    Double = 5,

    /// <summary>Bytes of any length.</summary>
    ByteArray = 6,

    /// <summary>Bytes of one length, given by the schema.</summary>
    FixedLengthByteArray = 7,
}
