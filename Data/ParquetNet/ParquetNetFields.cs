using DolphinLean.Data.Parquet;
using Net = global::Parquet.Schema;

namespace DolphinLean.Data.ParquetNet;

/// <summary>Parquet.Net's fields for columns that are written.</summary>
internal static class ParquetNetFields
{
    /// <summary>The field of a column.</summary>
    /// <exception cref="NotSupportedException">The column's type is not written through Parquet.Net.</exception>
    public static Net.DataField Of(ParquetColumn column) => (column.Physical, column.Logical.Kind) switch
    {
        _ when column.IsNested => throw new NotSupportedException($"Column '{column.Name}' is nested; only flat columns are written."),
        (ParquetPhysicalType.Double, ParquetLogicalKind.None) => new Net.DataField(column.Name, typeof(double), column.IsNullable),
        (ParquetPhysicalType.Int32, ParquetLogicalKind.None) => new Net.DataField(column.Name, typeof(int), column.IsNullable),
        (ParquetPhysicalType.Int32, ParquetLogicalKind.Decimal) => new Net.DecimalDataField(
            column.Name, column.Logical.Precision, column.Logical.Scale, isNullable: column.IsNullable),
        (ParquetPhysicalType.Int64, ParquetLogicalKind.None) => new Net.DataField(column.Name, typeof(long), column.IsNullable),
        (ParquetPhysicalType.Int64, ParquetLogicalKind.Timestamp) => new Net.DateTimeDataField(
            column.Name, Net.DateTimeFormat.Timestamp, column.Logical.IsUtc, Unit(column.Logical.Unit), column.IsNullable),
        (ParquetPhysicalType.Int96, _) => new Net.DateTimeDataField(column.Name, Net.DateTimeFormat.Impala, isNullable: column.IsNullable),
        (ParquetPhysicalType.ByteArray, ParquetLogicalKind.String) => new Net.DataField(column.Name, typeof(string), column.IsNullable),
        (ParquetPhysicalType.ByteArray, ParquetLogicalKind.None) => new Net.DataField(column.Name, typeof(byte[]), column.IsNullable, isArray: false),
        _ => throw new NotSupportedException(
            $"Column '{column.Name}': {column.Physical} ({column.Logical}) is written by the built-in codec only; build without ParquetNet."),
    };

    private static Net.DateTimeTimeUnit Unit(ParquetTimeUnit unit) => unit switch
    {
        ParquetTimeUnit.Milliseconds => Net.DateTimeTimeUnit.Millis,
        ParquetTimeUnit.Microseconds => Net.DateTimeTimeUnit.Micros,
        _ => Net.DateTimeTimeUnit.Nanos,
    };
}
