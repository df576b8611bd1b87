using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.ParquetNet;

internal sealed partial class ParquetNetReader
{
    public void Read(int rowGroup, int column, Span<double> values, Span<bool> valid)
    {
        const double missing = double.NaN;
        var stored = Schema.Columns[column];
        switch (Type.GetTypeCode(FieldOf(column).ClrType))
        {
            case TypeCode.Double: Fill<double, double>(rowGroup, column, values, valid, value => value, missing, false); break;
            case TypeCode.Single: Fill<float, double>(rowGroup, column, values, valid, value => value, missing, false); break;
            case TypeCode.SByte: Fill<sbyte, double>(rowGroup, column, values, valid, value => value, missing, false); break;
            case TypeCode.Byte: Fill<byte, double>(rowGroup, column, values, valid, value => value, missing, false); break;
            case TypeCode.Int16: Fill<short, double>(rowGroup, column, values, valid, value => value, missing, false); break;
            case TypeCode.UInt16: Fill<ushort, double>(rowGroup, column, values, valid, value => value, missing, false); break;
            case TypeCode.Int32: Fill<int, double>(rowGroup, column, values, valid, value => value, missing, false); break;
            case TypeCode.UInt32: Fill<uint, double>(rowGroup, column, values, valid, value => value, missing, false); break;
            case TypeCode.Int64: Fill<long, double>(rowGroup, column, values, valid, value => value, missing, false); break;
            case TypeCode.UInt64: Fill<ulong, double>(rowGroup, column, values, valid, value => value, missing, false); break;
            case TypeCode.Decimal: Fill<decimal, double>(rowGroup, column, values, valid, value => (double)value, missing, false); break;
            case TypeCode.DateTime: Fill<DateTime, double>(rowGroup, column, values, valid, value => StoredTime.Of(value, stored), missing, false); break;
            default: throw WrongType(column, "numbers");
        }
    }

    private void ReadLongs(int rowGroup, int column, Span<long> values, Span<bool> valid, bool refuseNulls)
    {
        var stored = Schema.Columns[column];
        switch (Type.GetTypeCode(FieldOf(column).ClrType))
        {
            case TypeCode.SByte: Fill<sbyte, long>(rowGroup, column, values, valid, value => value, 0, refuseNulls); break;
            case TypeCode.Byte: Fill<byte, long>(rowGroup, column, values, valid, value => value, 0, refuseNulls); break;
            case TypeCode.Int16: Fill<short, long>(rowGroup, column, values, valid, value => value, 0, refuseNulls); break;
            case TypeCode.UInt16: Fill<ushort, long>(rowGroup, column, values, valid, value => value, 0, refuseNulls); break;
            case TypeCode.Int32: Fill<int, long>(rowGroup, column, values, valid, value => value, 0, refuseNulls); break;
            case TypeCode.UInt32: Fill<uint, long>(rowGroup, column, values, valid, value => value, 0, refuseNulls); break;
            case TypeCode.Int64: Fill<long, long>(rowGroup, column, values, valid, value => value, 0, refuseNulls); break;
            case TypeCode.UInt64: Fill<ulong, long>(rowGroup, column, values, valid, value => unchecked((long)value), 0, refuseNulls); break;
            case TypeCode.Decimal: Fill<decimal, long>(rowGroup, column, values, valid, value => Unscaled(value, stored), 0, refuseNulls); break;
            case TypeCode.DateTime: Fill<DateTime, long>(rowGroup, column, values, valid, value => StoredTime.Of(value, stored), 0, refuseNulls); break;
            default: throw WrongType(column, "integers");
        }
    }

    private static long Unscaled(decimal value, ParquetColumn column)
    {
        for (var digit = 0; digit < column.Logical.Scale; digit++)
            value *= 10;
        return (long)value;
    }

    private void Fill<TStored, T>(
        int rowGroup, int column, Span<T> values, Span<bool> valid, Func<TStored, T> convert, T missing, bool refuseNulls) where TStored : struct
    {
        var (raw, levels) = ReadRaw<TStored>(rowGroup, column);
        var next = 0;
        for (var row = 0; row < RowsIn(rowGroup); row++)
        {
            var isPresent = levels is null || levels[row] > 0;
            if (!isPresent && refuseNulls)
                throw new InvalidDataException(FormattableString.Invariant(
                    $"{Name}: column '{Schema.Columns[column].Name}', row group {rowGroup}, row {row}: expected a value, found null."));
            values[row] = isPresent ? convert(raw[next++]) : missing;
            if (!valid.IsEmpty)
                valid[row] = isPresent;
        }
    }

    /// <summary>The values that are present, and per row its definition level; no levels where no row can be null.</summary>
    private (T[] Values, int[]? Levels) ReadRaw<T>(int rowGroup, int column) where T : struct
    {
        var field = FieldOf(column);
        var rows = RowsIn(rowGroup);
        var values = new T[rows];
        var levels = field.MaxDefinitionLevel > 0 ? new int[rows] : null;
        return Refusal.Of(Name, FormattableString.Invariant($"column '{Schema.Columns[column].Name}', row group {rowGroup}"), async () =>
        {
            // Typed, because an untyped null would become an empty memory, which Parquet.Net takes for one that is too small.
            Memory<int>? levelMemory = levels is null ? default(Memory<int>?) : levels.AsMemory();
            await _reader.OpenRowGroupReader(rowGroup).ReadRawAsync<T>(field, values, levelMemory, default(Memory<int>?)).ConfigureAwait(false);
            return (values, levels);
        });
    }
}
