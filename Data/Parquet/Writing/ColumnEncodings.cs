namespace DolphinLean.Data.Parquet.Writing;

/// <summary>Which encoding can hold which physical type, and which one a column gets.</summary>
internal static class ColumnEncodings
{
    /// <summary>The encoding that the options give a column.</summary>
    public static ParquetEncoding For(ParquetColumn column, ParquetWriterOptions options)
    {
        if (options.ColumnEncodings.TryGetValue(column.Name, out var named))
            return named;
        return CanHold(options.Encoding, column.Physical) ? options.Encoding : ParquetEncoding.Plain;
    }

    /// <summary>Whether values of the type can be written in the encoding.</summary>
    public static bool CanHold(ParquetEncoding encoding, ParquetPhysicalType type) => encoding switch
    {
        ParquetEncoding.Plain => true,
        ParquetEncoding.Dictionary => type is not (ParquetPhysicalType.Boolean or ParquetPhysicalType.Int96),
        ParquetEncoding.Rle => type == ParquetPhysicalType.Boolean,
        ParquetEncoding.DeltaBinaryPacked => type is ParquetPhysicalType.Int32 or ParquetPhysicalType.Int64,
        ParquetEncoding.DeltaLengthByteArray => type == ParquetPhysicalType.ByteArray,
        ParquetEncoding.DeltaByteArray => type is ParquetPhysicalType.ByteArray or ParquetPhysicalType.FixedLengthByteArray,
        ParquetEncoding.ByteStreamSplit => type is ParquetPhysicalType.Int32 or ParquetPhysicalType.Int64 or ParquetPhysicalType.Float
            or ParquetPhysicalType.Double or ParquetPhysicalType.FixedLengthByteArray,
        _ => false,
    };
}
