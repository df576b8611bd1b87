using DolphinLean.Data.Parquet.Encodings;

namespace DolphinLean.Data.Parquet.Writing;

/// <summary>Writes column chunks of byte arrays, of any or of one length.</summary>
internal sealed class BinaryChunkWriter(PageWriter pages, ParquetWriterOptions options) : IDisposable
{
    private readonly ByteBuffer _values = new();
    private readonly BinaryDictionary _dictionary = new();
    private int[] _present = [];
    private int[] _lengths = [];
    private bool[] _valid = [];

    /// <summary>Writes all rows.</summary>
    public ChunkResult Write(ParquetColumn column, ParquetEncoding encoding, BinaryColumn values)
    {
        var chunk = new ChunkResult(column, values.Count);
        var present = Compact(column, values);
        chunk.Nulls = values.Count - present.Length;
        if (options.Statistics)
            BinaryRange.Set(chunk, values, present);

        var useDictionary = encoding == ParquetEncoding.Dictionary && _dictionary.TryBuild(values, present, options.DictionaryBytes);
        if (useDictionary)
            pages.WriteDictionary(chunk, EncodePlain(column, values, _dictionary.Entries), _dictionary.Entries.Length);
        else if (encoding == ParquetEncoding.Dictionary)
            encoding = ParquetEncoding.Plain;

        for (int row = 0, from = 0; row < values.Count;)
        {
            var rows = RowsOfPage(values, row);
            var flags = _valid.AsSpan(row, rows);
            var count = flags.Count(true);
            var rowsPresent = present.Slice(from, count);
            var bytes = useDictionary ? EncodeIndices(from, count) : Encode(column, encoding, values, rowsPresent);
            pages.WriteData(chunk, encoding, bytes, rows, column.IsNullable ? flags : []);
            row += rows;
            from += count;
        }
        return chunk;
    }

    public void Dispose() => _values.Dispose();

    private ReadOnlySpan<int> Compact(ParquetColumn column, BinaryColumn values)
    {
        if (_present.Length < values.Count)
        {
            _present = new int[values.Count];
            _lengths = new int[values.Count];
            _valid = new bool[values.Count];
        }
        var count = 0;
        for (var row = 0; row < values.Count; row++)
        {
            _valid[row] = !values.IsNull(row);
            if (_valid[row])
                _present[count++] = row;
            else if (!column.IsNullable)
                throw new ArgumentException($"Column '{column.Name}' is declared without nulls, and row {row} is null.");
            if (_valid[row] && column.FixedLength > 0 && values[row].Length != column.FixedLength)
                throw new ArgumentException($"Column '{column.Name}' holds {column.FixedLength} bytes a row, and row {row} has {values[row].Length}.");
        }
        return _present.AsSpan(0, count);
    }

    private int RowsOfPage(BinaryColumn values, int row)
    {
        long bytes = 0;
        var rows = 0;
        while (row + rows < values.Count && (rows == 0 || bytes < options.PageBytes))
            bytes += 4 + values[row + rows++].Length;
        return rows;
    }

    private ReadOnlySpan<byte> EncodeIndices(int from, int count)
    {
        _values.Clear();
        var width = HybridWriter.Width(_dictionary.Entries.Length);
        _values.AppendByte((byte)width);
        HybridWriter.Write(_dictionary.Indices.Slice(from, count), width, _values);
        return _values.Written;
    }

    private ReadOnlySpan<byte> Encode(ParquetColumn column, ParquetEncoding encoding, BinaryColumn values, ReadOnlySpan<int> rows)
    {
        switch (encoding)
        {
            case ParquetEncoding.Plain:
                return EncodePlain(column, values, rows);
            case ParquetEncoding.DeltaLengthByteArray:
                _values.Clear();
                AppendDeltaLength(values, rows, []);
                return _values.Written;
            case ParquetEncoding.DeltaByteArray:
                return EncodeDelta(values, rows);
            case ParquetEncoding.ByteStreamSplit when column.FixedLength > 0:
                var plain = EncodePlain(column, values, rows);
                var streams = new byte[plain.Length];
                ByteStreamSplit.Encode(plain, column.FixedLength, streams);
                return streams;
            default:
                throw new NotSupportedException($"Encoding {encoding} cannot hold bytes of column '{column.Name}'.");
        }
    }

    private ReadOnlySpan<byte> EncodePlain(ParquetColumn column, BinaryColumn values, ReadOnlySpan<int> rows)
    {
        _values.Clear();
        foreach (var row in rows)
        {
            if (column.FixedLength == 0)
                _values.AppendInt32(values[row].Length);
            _values.Append(values[row]);
        }
        return _values.Written;
    }

    private ReadOnlySpan<byte> EncodeDelta(BinaryColumn values, ReadOnlySpan<int> rows)
    {
        var prefixes = new int[rows.Length];
        for (var i = 1; i < rows.Length; i++)
            prefixes[i] = values[rows[i]].CommonPrefixLength(values[rows[i - 1]]);
        _values.Clear();
        DeltaWriter.Write(prefixes, _values);
        AppendDeltaLength(values, rows, prefixes);
        return _values.Written;
    }

    private void AppendDeltaLength(BinaryColumn values, ReadOnlySpan<int> rows, ReadOnlySpan<int> prefixes)
    {
        for (var i = 0; i < rows.Length; i++)
            _lengths[i] = values[rows[i]].Length - (prefixes.IsEmpty ? 0 : prefixes[i]);
        DeltaWriter.Write(_lengths.AsSpan(0, rows.Length), _values);
        for (var i = 0; i < rows.Length; i++)
            _values.Append(values[rows[i]][(prefixes.IsEmpty ? 0 : prefixes[i])..]);
    }
}
