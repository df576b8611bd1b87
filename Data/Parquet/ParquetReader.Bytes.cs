using System.Buffers.Binary;
using System.Numerics;
using DolphinLean.Data.Parquet.Compression;
using DolphinLean.Data.Parquet.Reading;

namespace DolphinLean.Data.Parquet;

public sealed partial class ParquetReader
{
    // No decimal of a sane file is wider (precision 10,000); it also bounds the work of one value.
    private const int MaxDecimalBytes = 4_160;

    private BinaryChunkReader? _binaries;
    private BinaryColumn? _bytes;

    /// <inheritdoc/>
    public void Read(int rowGroup, int column, BinaryColumn values)
    {
        var physical = Start(rowGroup, column).Column.Physical;
        if (physical is not (ParquetPhysicalType.ByteArray or ParquetPhysicalType.FixedLengthByteArray or ParquetPhysicalType.Int96))
            throw WrongType(rowGroup, "bytes");
        try
        {
            (_binaries ??= new()).Read(_source, values);
        }
        catch (Exception e) when (e is MalformedException or MissingCodecException or InvalidDataException)
        {
            throw Invalid(rowGroup, e.Message.TrimEnd('.'), e);
        }
    }

    /// <summary>Reads decimals and halves, which are stored as bytes.</summary>
    private void ReadBytesAsDoubles(int rowGroup, int column, Span<double> values, Span<bool> valid)
    {
        var logical = _source.Chunk.Column.Logical;
        if (logical.Kind is not (ParquetLogicalKind.Decimal or ParquetLogicalKind.Float16))
            throw WrongType(rowGroup, "doubles");
        var rows = _source.Chunk.Rows;
        CheckRoom(rows, values.Length, nameof(values));
        if (!valid.IsEmpty)
            CheckRoom(rows, valid.Length, nameof(valid));
        var bytes = _bytes ??= new BinaryColumn();
        Read(rowGroup, column, bytes);
        for (var row = 0; row < rows; row++)
        {
            if (!valid.IsEmpty)
                valid[row] = !bytes.IsNull(row);
            if (bytes.IsNull(row))
                values[row] = double.NaN;
            else if (logical.Kind == ParquetLogicalKind.Float16)
                values[row] = (double)BinaryPrimitives.ReadHalfLittleEndian(bytes[row]);
            else
                values[row] = ToDouble(rowGroup, row, bytes[row], logical.Scale);
        }
    }

    private double ToDouble(int rowGroup, int row, ReadOnlySpan<byte> bytes, int scale)
    {
        if (bytes.Length is 0 or > MaxDecimalBytes)
            throw Invalid(rowGroup, $"the decimal of row {row} has {bytes.Length} bytes");
        return DecimalText.ToDouble(new BigInteger(bytes, isUnsigned: false, isBigEndian: true), scale);
    }
}
