using DolphinLean.Data.Parquet.Format;

namespace DolphinLean.Data.Parquet.Writing;

/// <summary>Writes one column of the schema, its meaning in the new and in the old form.</summary>
internal static class SchemaElementWriter
{
    public static void Write(ThriftWriter thrift, ParquetColumn column)
    {
        thrift.Element();
        thrift.I32(1, (int)column.Physical);
        if (column.Physical == ParquetPhysicalType.FixedLengthByteArray)
            thrift.I32(2, column.FixedLength);
        thrift.I32(3, column.IsNullable ? 1 : 0);
        thrift.String(4, column.Name);
        if (ConvertedType(column.Logical) is { } converted)
            thrift.I32(6, converted);
        if (column.Logical.Kind == ParquetLogicalKind.Decimal)
        {
            thrift.I32(7, column.Logical.Scale);
            thrift.I32(8, column.Logical.Precision);
        }
        WriteLogical(thrift, column.Logical);
        thrift.End();
    }

    private static void WriteLogical(ThriftWriter thrift, ParquetLogicalType logical)
    {
        if (Member(logical.Kind) is not { } member)
            return;
        thrift.Struct(10);
        thrift.Struct(member);
        switch (logical.Kind)
        {
            case ParquetLogicalKind.Decimal:
                thrift.I32(1, logical.Scale);
                thrift.I32(2, logical.Precision);
                break;
            case ParquetLogicalKind.Time or ParquetLogicalKind.Timestamp:
                thrift.Bool(1, logical.IsUtc);
                thrift.Struct(2);
                thrift.Empty((short)(logical.Unit - ParquetTimeUnit.None));
                thrift.End();
                break;
            case ParquetLogicalKind.Integer:
                thrift.Byte(1, (byte)logical.BitWidth);
                thrift.Bool(2, logical.IsSigned);
                break;
        }
        thrift.End();
        thrift.End();
    }

    private static short? Member(ParquetLogicalKind kind) => kind switch
    {
        ParquetLogicalKind.String => 1,
        ParquetLogicalKind.Enum => 4,
        ParquetLogicalKind.Decimal => 5,
        ParquetLogicalKind.Date => 6,
        ParquetLogicalKind.Time => 7,
        ParquetLogicalKind.Timestamp => 8,
        ParquetLogicalKind.Integer => 10,
        ParquetLogicalKind.Null => 11,
        ParquetLogicalKind.Json => 12,
        ParquetLogicalKind.Bson => 13,
        ParquetLogicalKind.Uuid => 14,
        ParquetLogicalKind.Float16 => 15,
        _ => null,
    };

    // The old form has no nanoseconds and knows UTC only.
    private static int? ConvertedType(ParquetLogicalType logical) => logical.Kind switch
    {
        ParquetLogicalKind.String => 0,
        ParquetLogicalKind.Enum => 4,
        ParquetLogicalKind.Decimal => 5,
        ParquetLogicalKind.Date => 6,
        ParquetLogicalKind.Time when logical is { Unit: ParquetTimeUnit.Milliseconds, IsUtc: true } => 7,
        ParquetLogicalKind.Time when logical is { Unit: ParquetTimeUnit.Microseconds, IsUtc: true } => 8,
        ParquetLogicalKind.Timestamp when logical is { Unit: ParquetTimeUnit.Milliseconds, IsUtc: true } => 9,
        ParquetLogicalKind.Timestamp when logical is { Unit: ParquetTimeUnit.Microseconds, IsUtc: true } => 10,
        ParquetLogicalKind.Integer => (logical.IsSigned ? 15 : 11) + int.Log2(logical.BitWidth / 8),
        ParquetLogicalKind.Json => 19,
        ParquetLogicalKind.Bson => 20,
        ParquetLogicalKind.Interval => 21,
        _ => null,
    };
}
