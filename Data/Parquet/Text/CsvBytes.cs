using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using DolphinLean.Data.Parquet.Encodings;

namespace DolphinLean.Data.Parquet;

/// <summary>A column of bytes on its way to CSV, printed by what the bytes mean.</summary>
internal sealed class CsvBytes(ParquetColumn column, int index) : CsvColumn(column, index)
{
    private readonly BinaryColumn _values = new();

    public override void Load(ITableReader reader, int rowGroup) => reader.Read(rowGroup, Index, _values);

    public override void Write(int row, TextWriter output)
    {
        if (_values.IsNull(row))
            return;
        var bytes = _values[row];
        if (Column.Physical == ParquetPhysicalType.Int96)
        {
            output.Write(MemoryMarshal.Read<Int96>(bytes).UnixNanoseconds.ToString(CultureInfo.InvariantCulture));
            return;
        }
        switch (Column.Logical.Kind)
        {
            case ParquetLogicalKind.Decimal:
                output.Write(DecimalText.Format(new BigInteger(bytes, isUnsigned: false, isBigEndian: true), Column.Logical.Scale));
                break;
            case ParquetLogicalKind.Float16:
                output.Write(BinaryPrimitives.ReadHalfLittleEndian(bytes).ToString("R", CultureInfo.InvariantCulture));
                break;
            case ParquetLogicalKind.Uuid when bytes.Length == 16:
                output.Write(new Guid(bytes, bigEndian: true).ToString("D"));
                break;
            default:
                if (IsText(bytes))
                    CsvText.Write(Encoding.UTF8.GetString(bytes), output);
                else
                    output.Write(Convert.ToHexStringLower(bytes));
                break;
        }
    }

    // A column that is not declared text may hold any bytes; control characters then say that they are none.
    private bool IsText(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes)
        && (Column.Logical.Kind is ParquetLogicalKind.String or ParquetLogicalKind.Json or ParquetLogicalKind.Enum
            || bytes.IndexOfAnyInRange((byte)0, (byte)31) < 0);
}
