using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Scans;

/// <summary>Which stored types prices and times may have.</summary>
internal static class ColumnTypes
{
    /// <summary>Whether every value is an exact 64-bit integer in the unit that scans use: milliseconds where it is a time.</summary>
    public static bool IsInteger(this ParquetColumn column) => !column.IsNested
        && column.Physical is ParquetPhysicalType.Int64 or ParquetPhysicalType.Int32
        && column.Logical.Kind switch
        {
            ParquetLogicalKind.None => true,
            ParquetLogicalKind.Integer => column.Logical.IsSigned,
            ParquetLogicalKind.Timestamp => column.Logical.Unit == ParquetTimeUnit.Milliseconds,
            _ => false,
        };

    /// <summary>Whether values are plain numbers that a double can hold.</summary>
    public static bool IsNumber(this ParquetColumn column) => !column.IsNested && (
        column.Physical is ParquetPhysicalType.Double or ParquetPhysicalType.Float
        || (column.Physical is ParquetPhysicalType.Int32 or ParquetPhysicalType.Int64
            && column.Logical.Kind is ParquetLogicalKind.None or ParquetLogicalKind.Integer));

    /// <summary>The stored type in words.</summary>
    public static string Describe(this ParquetColumn column)
    {
        var physical = column.Physical.ToString().ToLowerInvariant();
        var nested = column.IsNested ? "nested " : "";
        return column.Logical.Kind == ParquetLogicalKind.None ? nested + physical : $"{nested}{physical} ({column.Logical})";
    }
}
