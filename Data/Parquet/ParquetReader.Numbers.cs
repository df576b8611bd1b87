using DolphinLean.Data.Parquet.Compression;
using DolphinLean.Data.Parquet.Encodings;
using DolphinLean.Data.Parquet.Reading;

namespace DolphinLean.Data.Parquet;

public sealed partial class ParquetReader
{
    private NumberChunkReader<double>? _doubles;
    private NumberChunkReader<float>? _floats;
    private NumberChunkReader<long>? _longs;
    private NumberChunkReader<int>? _ints;
    private NumberChunkReader<Int96>? _int96s;
    private NumberChunkReader<bool>? _bools;

    /// <inheritdoc/>
    public void Read(int rowGroup, int column, Span<double> values) => Read(rowGroup, column, values, []);

    /// <inheritdoc/>
    public void Read(int rowGroup, int column, Span<double> values, Span<bool> valid)
    {
        var chunk = Start(rowGroup, column);
        var logical = chunk.Column.Logical;
        var isDecimal = logical.Kind == ParquetLogicalKind.Decimal;
        var isUnsigned = IsUnsigned(logical);
        switch (chunk.Column.Physical)
        {
            case ParquetPhysicalType.Double:
                Fill(_doubles ??= new(), rowGroup, values, valid, default(DoubleIdentity), refuseNulls: false);
                break;
            case ParquetPhysicalType.Float:
                Fill(_floats ??= new(), rowGroup, values, valid, default(FloatToDouble), refuseNulls: false);
                break;
            case ParquetPhysicalType.Int64 when isDecimal:
                Fill(_longs ??= new(), rowGroup, values, valid, new Decimal64ToDouble(logical.Scale), refuseNulls: false);
                break;
            case ParquetPhysicalType.Int64:
                Fill(_longs ??= new(), rowGroup, values, valid, new Int64ToDouble(isUnsigned), refuseNulls: false);
                break;
            case ParquetPhysicalType.Int32 when isDecimal:
                Fill(_ints ??= new(), rowGroup, values, valid, new Decimal32ToDouble(logical.Scale), refuseNulls: false);
                break;
            case ParquetPhysicalType.Int32:
                Fill(_ints ??= new(), rowGroup, values, valid, new Int32ToDouble(isUnsigned), refuseNulls: false);
                break;
            case ParquetPhysicalType.ByteArray or ParquetPhysicalType.FixedLengthByteArray:
                ReadBytesAsDoubles(rowGroup, column, values, valid);
                break;
            default:
                throw WrongType(rowGroup, "doubles");
        }
    }

    /// <inheritdoc/>
    public void Read(int rowGroup, int column, Span<long> values) => ReadLongs(rowGroup, column, values, [], refuseNulls: true);

    /// <inheritdoc/>
    public void Read(int rowGroup, int column, Span<long> values, Span<bool> valid) => ReadLongs(rowGroup, column, values, valid, refuseNulls: false);

    /// <inheritdoc/>
    public void Read(int rowGroup, int column, Span<int> values) => ReadInts(rowGroup, column, values, [], refuseNulls: true);

    /// <summary>Reads 32-bit integers; a null row gets 0 and a false flag.</summary>
    public void Read(int rowGroup, int column, Span<int> values, Span<bool> valid) => ReadInts(rowGroup, column, values, valid, refuseNulls: false);

    /// <summary>Reads singles; a null row gets NaN.</summary>
    public void Read(int rowGroup, int column, Span<float> values) => Read(rowGroup, column, values, []);

    /// <summary>Reads singles; a null row gets NaN and a false flag.</summary>
    public void Read(int rowGroup, int column, Span<float> values, Span<bool> valid)
    {
        if (Start(rowGroup, column).Column.Physical != ParquetPhysicalType.Float)
            throw WrongType(rowGroup, "singles");
        Fill(_floats ??= new(), rowGroup, values, valid, default(FloatIdentity), refuseNulls: false);
    }

    /// <summary>Reads booleans that are never null; a null ends in <see cref="InvalidDataException"/> naming its row.</summary>
    public void Read(int rowGroup, int column, Span<bool> values) => ReadBools(rowGroup, column, values, [], refuseNulls: true);

    /// <inheritdoc/>
    public void Read(int rowGroup, int column, Span<bool> values, Span<bool> valid) => ReadBools(rowGroup, column, values, valid, refuseNulls: false);

    private void ReadLongs(int rowGroup, int column, Span<long> values, Span<bool> valid, bool refuseNulls)
    {
        var chunk = Start(rowGroup, column);
        switch (chunk.Column.Physical)
        {
            case ParquetPhysicalType.Int64:
                Fill(_longs ??= new(), rowGroup, values, valid, default(Identity<long>), refuseNulls);
                break;
            case ParquetPhysicalType.Int32:
                Fill(_ints ??= new(), rowGroup, values, valid, new Int32ToInt64(IsUnsigned(chunk.Column.Logical)), refuseNulls);
                break;
            case ParquetPhysicalType.Int96:
                Fill(_int96s ??= new(), rowGroup, values, valid, default(Int96ToInt64), refuseNulls);
                break;
            default:
                throw WrongType(rowGroup, "64-bit integers");
        }
    }

    private void ReadInts(int rowGroup, int column, Span<int> values, Span<bool> valid, bool refuseNulls)
    {
        if (Start(rowGroup, column).Column.Physical != ParquetPhysicalType.Int32)
            throw WrongType(rowGroup, "32-bit integers");
        Fill(_ints ??= new(), rowGroup, values, valid, default(Identity<int>), refuseNulls);
    }

    private void ReadBools(int rowGroup, int column, Span<bool> values, Span<bool> valid, bool refuseNulls)
    {
        if (Start(rowGroup, column).Column.Physical != ParquetPhysicalType.Boolean)
            throw WrongType(rowGroup, "booleans");
        Fill(_bools ??= new(), rowGroup, values, valid, default(Identity<bool>), refuseNulls);
    }

    private void Fill<TStored, TTarget, TConversion>(
        NumberChunkReader<TStored> reader, int rowGroup, Span<TTarget> values, Span<bool> valid, TConversion conversion, bool refuseNulls)
        where TStored : unmanaged
        where TTarget : unmanaged
        where TConversion : struct, IConversion<TStored, TTarget>
    {
        var rows = _source.Chunk.Rows;
        CheckRoom(rows, values.Length, nameof(values));
        if (!valid.IsEmpty)
            CheckRoom(rows, valid.Length, nameof(valid));
        try
        {
            reader.Read(_source, values[..rows], valid.IsEmpty ? valid : valid[..rows], conversion, refuseNulls);
        }
        catch (Exception e) when (e is MalformedException or MissingCodecException or InvalidDataException)
        {
            throw Invalid(rowGroup, e.Message.TrimEnd('.'), e);
        }
    }

    private static void CheckRoom(int rows, int length, string name)
    {
        if (length < rows)
            throw new ArgumentException($"The row group has {rows} rows and the span {length} places.", name);
    }

    private InvalidDataException WrongType(int rowGroup, string wanted)
    {
        var column = _source.Chunk.Column;
        return Invalid(rowGroup, $"the column holds {column.Physical} ({column.Logical}) and cannot be read as {wanted}");
    }

    private static bool IsUnsigned(ParquetLogicalType logical) => logical.Kind == ParquetLogicalKind.Integer && !logical.IsSigned;
}
