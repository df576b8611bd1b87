namespace DolphinLean.Data.Parquet;

/// <summary>One column of a schema: a leaf of the format's tree.</summary>
/// <param name="Name">The name; a nested column's path joined by dots.</param>
/// <param name="Physical">How its values are stored.</param>
/// <param name="Logical">What they mean.</param>
/// <param name="IsNullable">Whether values may be null.</param>
/// <param name="FixedLength">Bytes per value of <see cref="ParquetPhysicalType.FixedLengthByteArray"/>, else 0.</param>
public sealed record ParquetColumn(
    string Name, ParquetPhysicalType Physical, ParquetLogicalType Logical = default, bool IsNullable = false, int FixedLength = 0)
{
    /// <summary>Whether the column lies inside a group or repeats. Such columns are listed and never read.</summary>
    public bool IsNested { get; init; }

    /// <summary>A column of doubles, never null.</summary>
    public static ParquetColumn Double(string name) => new(name, ParquetPhysicalType.Double);

    /// <summary>A column of 32-bit integers, never null.</summary>
    public static ParquetColumn Int32(string name) => new(name, ParquetPhysicalType.Int32);

    /// <summary>A column of decimals of up to nine digits in 32-bit integers, never null.</summary>
    /// <param name="name">The name.</param>
    /// <param name="scale">Digits after the point, 0 to 9.</param>
    public static ParquetColumn Decimal32(string name, int scale) => new(name, ParquetPhysicalType.Int32, ParquetLogicalType.Decimal(9, scale));

    /// <summary>A column of 64-bit integers, never null.</summary>
    public static ParquetColumn Int64(string name) => new(name, ParquetPhysicalType.Int64);

    /// <summary>A column of UTF-8 strings.</summary>
    public static ParquetColumn String(string name, bool nullable = false) =>
        new(name, ParquetPhysicalType.ByteArray, ParquetLogicalType.String, nullable);

    /// <summary>A column of UTC timestamps in 64-bit integers, never null.</summary>
    public static ParquetColumn Timestamp(string name, ParquetTimeUnit unit) =>
        new(name, ParquetPhysicalType.Int64, ParquetLogicalType.Timestamp(unit));

    /// <summary>Bytes of one value stored plainly; 0 when the length varies or is one bit.</summary>
    internal int PlainWidth => Physical switch
    {
        ParquetPhysicalType.Int32 or ParquetPhysicalType.Float => 4,
        ParquetPhysicalType.Int64 or ParquetPhysicalType.Double => 8,
        ParquetPhysicalType.Int96 => 12,
        ParquetPhysicalType.FixedLengthByteArray => FixedLength,
        _ => 0,
    };
}
