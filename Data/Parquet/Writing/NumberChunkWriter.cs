using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DolphinLean.Data.Parquet.Encodings;

namespace DolphinLean.Data.Parquet.Writing;

/// <summary>Writes column chunks of one stored number type.</summary>
internal sealed class NumberChunkWriter<T>(PageWriter pages, ParquetWriterOptions options) : IDisposable where T : unmanaged
{
    private readonly ByteBuffer _values = new();
    private readonly DictionaryBuilder<T> _dictionary = new();
    private T[] _present = [];

    /// <summary>Writes all rows; <paramref name="valid"/> is empty for a column without nulls.</summary>
    public ChunkResult Write(ParquetColumn column, ParquetEncoding encoding, ReadOnlySpan<T> values, ReadOnlySpan<bool> valid)
    {
        var chunk = new ChunkResult(column, values.Length);
        var present = values;
        if (column.IsNullable)
        {
            present = Compact(values, valid);
            chunk.Nulls = values.Length - present.Length;
        }
        if (options.Statistics)
            NumberRange.Set(chunk, present);

        var useDictionary = encoding == ParquetEncoding.Dictionary
            && _dictionary.TryBuild(present, Math.Max(1, options.DictionaryBytes / Unsafe.SizeOf<T>()));
        if (useDictionary)
            WriteDictionary(chunk);
        else if (encoding == ParquetEncoding.Dictionary)
            encoding = ParquetEncoding.Plain;

        var rowsPerPage = Math.Max(8, options.PageBytes / Unsafe.SizeOf<T>() / 8 * 8);
        for (int row = 0, from = 0; row < values.Length; row += rowsPerPage)
        {
            var rows = Math.Min(rowsPerPage, values.Length - row);
            var flags = column.IsNullable ? valid.Slice(row, rows) : [];
            var count = column.IsNullable ? flags.Count(true) : rows;
            var bytes = useDictionary ? EncodeIndices(from, count) : Encode(encoding, present.Slice(from, count));
            pages.WriteData(chunk, encoding, bytes, rows, flags);
            from += count;
        }
        return chunk;
    }

    public void Dispose() => _values.Dispose();

    private ReadOnlySpan<T> Compact(ReadOnlySpan<T> values, ReadOnlySpan<bool> valid)
    {
        if (_present.Length < values.Length)
            _present = new T[values.Length];
        var count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (valid[i])
                _present[count++] = values[i];
        }
        return _present.AsSpan(0, count);
    }

    private void WriteDictionary(ChunkResult chunk)
    {
        _values.Clear();
        pages.WriteDictionary(chunk, Encode(ParquetEncoding.Plain, _dictionary.Entries), _dictionary.Count);
    }

    private ReadOnlySpan<byte> EncodeIndices(int from, int count)
    {
        _values.Clear();
        var width = HybridWriter.Width(_dictionary.Count);
        _values.AppendByte((byte)width);
        HybridWriter.Write(_dictionary.Indices.Slice(from, count), width, _values);
        return _values.Written;
    }

    private ReadOnlySpan<byte> Encode(ParquetEncoding encoding, ReadOnlySpan<T> values)
    {
        if (encoding == ParquetEncoding.Plain && typeof(T) != typeof(bool))
            return MemoryMarshal.AsBytes(values);
        _values.Clear();
        switch (encoding)
        {
            case ParquetEncoding.Plain:
                PackBits(MemoryMarshal.Cast<T, bool>(values));
                break;
            case ParquetEncoding.Rle when typeof(T) == typeof(bool):
                AppendRuns(MemoryMarshal.Cast<T, bool>(values));
                break;
            case ParquetEncoding.DeltaBinaryPacked when typeof(T) == typeof(int):
                DeltaWriter.Write(MemoryMarshal.Cast<T, int>(values), _values);
                break;
            case ParquetEncoding.DeltaBinaryPacked when typeof(T) == typeof(long):
                DeltaWriter.Write(MemoryMarshal.Cast<T, long>(values), _values);
                break;
            case ParquetEncoding.ByteStreamSplit when typeof(T) != typeof(bool):
                var raw = MemoryMarshal.AsBytes(values);
                ByteStreamSplit.Encode(raw, Unsafe.SizeOf<T>(), _values.Append(raw.Length));
                break;
            default:
                throw new NotSupportedException($"Encoding {encoding} cannot hold {typeof(T).Name} values.");
        }
        return _values.Written;
    }

    private void PackBits(ReadOnlySpan<bool> values)
    {
        var packed = _values.Append((values.Length + 7) / 8);
        packed.Clear();
        for (var i = 0; i < values.Length; i++)
            packed[i >> 3] |= (byte)(values[i] ? 1 << (i & 7) : 0);
    }

    private void AppendRuns(ReadOnlySpan<bool> values)
    {
        var indices = new int[values.Length];
        for (var i = 0; i < values.Length; i++)
            indices[i] = values[i] ? 1 : 0;
        _values.AppendInt32(0);
        HybridWriter.Write(indices, 1, _values);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(_values.Written, _values.Length - 4);
    }
}
