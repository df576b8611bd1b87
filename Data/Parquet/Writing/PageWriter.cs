using DolphinLean.Data.Parquet.Compression;
using DolphinLean.Data.Parquet.Encodings;
using DolphinLean.Data.Parquet.Format;

namespace DolphinLean.Data.Parquet.Writing;

/// <summary>Writes pages: levels, compression, checksum and header. It knows where in the file the next page goes.</summary>
internal sealed class PageWriter : IDisposable
{
    private readonly Stream _stream;
    private readonly ParquetWriterOptions _options;
    private readonly PageCompressor _compressor;
    private readonly ByteBuffer _plain = new();
    private readonly ByteBuffer _body = new();
    private readonly ByteBuffer _header = new();
    private readonly ThriftWriter _thrift;
    private int[] _levels = [];

    public PageWriter(Stream stream, ParquetWriterOptions options)
    {
        _stream = stream;
        _options = options;
        _compressor = new PageCompressor(options.Codec, options.CompressionLevel);
        _thrift = new ThriftWriter(_header);
    }

    /// <summary>Byte offset of what is written next.</summary>
    public long Position { get; private set; }

    /// <summary>Writes bytes as they are.</summary>
    public void WriteRaw(ReadOnlySpan<byte> bytes)
    {
        _stream.Write(bytes);
        Position += bytes.Length;
    }

    /// <summary>Writes a dictionary page of PLAIN values.</summary>
    public void WriteDictionary(ChunkResult chunk, ReadOnlySpan<byte> values, int count)
    {
        chunk.DictionaryPageOffset = Position;
        chunk.Encodings.Add(ParquetEncoding.Plain);
        _body.Clear();
        _compressor.Compress(values, _body);
        BeginHeader(PageType.Dictionary, values.Length);
        _thrift.Struct(7);
        _thrift.I32(1, count);
        _thrift.I32(2, (int)ParquetEncoding.Plain);
        _thrift.End();
        Finish(chunk, values.Length);
    }

    /// <summary>
    /// Writes a data page. <paramref name="valid"/> has one flag per row for a nullable column and is empty for others.
    /// </summary>
    public void WriteData(ChunkResult chunk, ParquetEncoding encoding, ReadOnlySpan<byte> values, int rows, ReadOnlySpan<bool> valid)
    {
        if (chunk.DataPageOffset < 0)
            chunk.DataPageOffset = Position;
        chunk.Encodings.Add(encoding);
        _plain.Clear();
        _body.Clear();
        var levelBytes = 0;
        if (chunk.Column.IsNullable)
        {
            chunk.Encodings.Add(ParquetEncoding.Rle);
            levelBytes = AppendLevels(valid);
        }
        if (_options.DataPageVersion == 2)
            WriteV2(chunk, encoding, values, rows, rows - (valid.IsEmpty ? rows : valid.Count(true)), levelBytes);
        else
            WriteV1(chunk, encoding, values, rows);
    }

    public void Dispose()
    {
        _compressor.Dispose();
        _plain.Dispose();
        _body.Dispose();
        _header.Dispose();
    }

    // Version 1 puts the levels' length in front and compresses levels and values together.
    private void WriteV1(ChunkResult chunk, ParquetEncoding encoding, ReadOnlySpan<byte> values, int rows)
    {
        if (_plain.Length > 0)
        {
            _plain.Append(values);
            values = _plain.Written;
        }
        _compressor.Compress(values, _body);
        BeginHeader(PageType.Data, values.Length);
        _thrift.Struct(5);
        _thrift.I32(1, rows);
        _thrift.I32(2, (int)encoding);
        _thrift.I32(3, (int)ParquetEncoding.Rle);
        _thrift.I32(4, (int)ParquetEncoding.Rle);
        _thrift.End();
        Finish(chunk, values.Length);
    }

    // Version 2 leaves the levels uncompressed in front, without their length.
    private void WriteV2(ChunkResult chunk, ParquetEncoding encoding, ReadOnlySpan<byte> values, int rows, int nulls, int levelBytes)
    {
        if (levelBytes > 0)
            _body.Append(_plain.Written[4..]);
        if (!values.IsEmpty)
            _compressor.Compress(values, _body);
        BeginHeader(PageType.DataV2, levelBytes + values.Length);
        _thrift.Struct(8);
        _thrift.I32(1, rows);
        _thrift.I32(2, nulls);
        _thrift.I32(3, rows);
        _thrift.I32(4, (int)encoding);
        _thrift.I32(5, levelBytes);
        _thrift.I32(6, 0);
        _thrift.Bool(7, _options.Codec != ParquetCodec.Uncompressed && !values.IsEmpty);
        _thrift.End();
        Finish(chunk, levelBytes + values.Length);
    }

    private int AppendLevels(ReadOnlySpan<bool> valid)
    {
        if (_levels.Length < valid.Length)
            _levels = new int[valid.Length];
        for (var i = 0; i < valid.Length; i++)
            _levels[i] = valid[i] ? 1 : 0;
        _plain.AppendInt32(0);
        HybridWriter.Write(_levels.AsSpan(0, valid.Length), 1, _plain);
        var length = _plain.Length - 4;
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(_plain.Written, length);
        return length;
    }

    private void BeginHeader(PageType type, int uncompressedBytes)
    {
        _header.Clear();
        _thrift.I32(1, (int)type);
        _thrift.I32(2, uncompressedBytes);
        _thrift.I32(3, _body.Length);
        if (_options.Checksums)
            _thrift.I32(4, (int)Crc32.Compute(_body.Written));
    }

    private void Finish(ChunkResult chunk, int uncompressedBytes)
    {
        _thrift.End();
        WriteRaw(_header.Written);
        WriteRaw(_body.Written);
        chunk.UncompressedBytes += _header.Length + uncompressedBytes;
        chunk.CompressedBytes += _header.Length + _body.Length;
    }
}
