using System.Buffers.Binary;
using DolphinLean.Data.Parquet.Format;

namespace DolphinLean.Data.Parquet;

/// <summary>
/// The range of a column in one row group as the file states it. A row group whose range misses what is sought can be skipped;
/// bounds that the format does not let a reader trust are left out.
/// </summary>
public sealed class ParquetStatistics
{
    private readonly ParquetColumn _column;
    private readonly byte[]? _min;
    private readonly byte[]? _max;

    internal ParquetStatistics(ParquetColumn column, RawStatistics? raw)
    {
        _column = column;
        NullCount = raw?.NullCount is >= 0 ? raw.NullCount : null;
        IsMinExact = raw?.IsMinExact ?? false;
        IsMaxExact = raw?.IsMaxExact ?? false;
        if (raw is null || !HasKnownOrder(column))
            return;
        // The deprecated pair was compared as signed values by every writer, so it serves signed numbers only.
        var useDeprecated = raw.Min is null && raw.Max is null && column.Physical is not (ParquetPhysicalType.ByteArray
            or ParquetPhysicalType.FixedLengthByteArray) && !IsUnsigned;
        _min = useDeprecated ? raw.DeprecatedMin : raw.Min;
        _max = useDeprecated ? raw.DeprecatedMax : raw.Max;
    }

    /// <summary>How many rows are null; null when the file does not say.</summary>
    public long? NullCount { get; }

    /// <summary>Whether the smallest value itself is given; otherwise something below it.</summary>
    public bool IsMinExact { get; }

    /// <summary>Whether the largest value itself is given; otherwise something above it.</summary>
    public bool IsMaxExact { get; }

    /// <summary>The smallest value's bytes, as stored PLAIN without a length; empty when the file does not say.</summary>
    public ReadOnlyMemory<byte> MinBytes => _min;

    /// <summary>The largest value's bytes, as stored PLAIN without a length; empty when the file does not say.</summary>
    public ReadOnlyMemory<byte> MaxBytes => _max;

    /// <summary>The range of a column of integers as stored; false when there is none.</summary>
    public bool TryGetRange(out long min, out long max)
    {
        (min, max) = (0, 0);
        if (_min is null || _max is null)
            return false;
        switch (_column.Physical)
        {
            case ParquetPhysicalType.Int32 when _min.Length == 4 && _max.Length == 4:
                min = BinaryPrimitives.ReadInt32LittleEndian(_min);
                max = BinaryPrimitives.ReadInt32LittleEndian(_max);
                if (IsUnsigned)
                    (min, max) = ((uint)min, (uint)max);
                break;
            case ParquetPhysicalType.Int64 when _min.Length == 8 && _max.Length == 8:
                min = BinaryPrimitives.ReadInt64LittleEndian(_min);
                max = BinaryPrimitives.ReadInt64LittleEndian(_max);
                break;
            default:
                return false;
        }
        return min <= max;
    }

    /// <summary>
    /// The range of a column of numbers, widened to doubles; false when there is none. A range with NaN is not trusted, and zeros
    /// cover both signs, as the format asks of readers.
    /// </summary>
    public bool TryGetRange(out double min, out double max)
    {
        (min, max) = (double.NaN, double.NaN);
        if (_min is null || _max is null)
            return false;
        switch (_column.Physical)
        {
            case ParquetPhysicalType.Double when _min.Length == 8 && _max.Length == 8:
                min = BinaryPrimitives.ReadDoubleLittleEndian(_min);
                max = BinaryPrimitives.ReadDoubleLittleEndian(_max);
                break;
            case ParquetPhysicalType.Float when _min.Length == 4 && _max.Length == 4:
                min = BinaryPrimitives.ReadSingleLittleEndian(_min);
                max = BinaryPrimitives.ReadSingleLittleEndian(_max);
                break;
            default:
                if (_column.Logical.Kind == ParquetLogicalKind.Decimal || !TryGetRange(out long minInteger, out long maxInteger))
                    return false;
                (min, max) = (minInteger, maxInteger);
                break;
        }
        min = min == 0 ? -0.0 : min;
        max = max == 0 ? 0.0 : max;
        return min <= max;
    }

    private bool IsUnsigned => _column.Logical is { Kind: ParquetLogicalKind.Integer, IsSigned: false };

    private static bool HasKnownOrder(ParquetColumn column) =>
        column.Physical != ParquetPhysicalType.Int96 && column.Logical.Kind is not (ParquetLogicalKind.Interval or ParquetLogicalKind.Unknown);
}
