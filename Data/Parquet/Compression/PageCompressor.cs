using System.IO.Compression;
using DolphinLean.Data.Parquet.Writing;

namespace DolphinLean.Data.Parquet.Compression;

/// <summary>Compresses pages with one codec. Holds what the codec wants to keep between pages.</summary>
internal sealed class PageCompressor(ParquetCodec codec, int? level) : IDisposable
{
    private const int BrotliWindowBits = 22;

    private readonly Zstd _zstd = new();
    private readonly ushort[] _snappyTable = codec == ParquetCodec.Snappy ? new ushort[SnappyEncoder.TableLength] : [];
    private readonly int[] _lz4Table = codec is ParquetCodec.Lz4Raw or ParquetCodec.Lz4Hadoop ? new int[Lz4Encoder.TableLength] : [];

    /// <summary>Appends the compressed form of <paramref name="input"/> to <paramref name="output"/>.</summary>
    public void Compress(ReadOnlySpan<byte> input, ByteBuffer output)
    {
        switch (codec)
        {
            case ParquetCodec.Uncompressed:
                output.Append(input);
                break;
            case ParquetCodec.Snappy:
                var snappy = output.Append(SnappyEncoder.MaxEncodedLength(input.Length));
                output.Drop(snappy.Length - SnappyEncoder.Encode(input, snappy, _snappyTable));
                break;
            case ParquetCodec.Zstd:
                var zstd = output.Append(Zstd.MaxEncodedLength(input.Length));
                output.Drop(zstd.Length - _zstd.Encode(input, zstd, level ?? 3));
                break;
            case ParquetCodec.Lz4Raw:
                CompressLz4(input, output);
                break;
            case ParquetCodec.Lz4Hadoop:
                CompressLz4Framed(input, output);
                break;
            case ParquetCodec.Gzip:
                CompressGzip(input, output);
                break;
            case ParquetCodec.Brotli:
                CompressBrotli(input, output);
                break;
            default:
                throw new NotSupportedException($"The codec {codec} cannot be written.");
        }
    }

    /// <summary>Frees native contexts.</summary>
    public void Dispose() => _zstd.Dispose();

    private int CompressLz4(ReadOnlySpan<byte> input, ByteBuffer output)
    {
        var room = output.Append(Lz4Encoder.MaxEncodedLength(input.Length));
        var written = Lz4Encoder.Encode(input, room, _lz4Table);
        output.Drop(room.Length - written);
        return written;
    }

    private void CompressLz4Framed(ReadOnlySpan<byte> input, ByteBuffer output)
    {
        var frame = output.Length;
        output.Append(8);
        var written = CompressLz4(input, output);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(output.Written[frame..], input.Length);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(output.Written[(frame + 4)..], written);
    }

    private void CompressBrotli(ReadOnlySpan<byte> input, ByteBuffer output)
    {
        var room = output.Append(BrotliEncoder.GetMaxCompressedLength(input.Length));
        if (!BrotliEncoder.TryCompress(input, room, out var written, level ?? 5, BrotliWindowBits))
            throw new InvalidOperationException($"Brotli refuses to compress a page of {input.Length} bytes.");
        output.Drop(room.Length - written);
    }

    private void CompressGzip(ReadOnlySpan<byte> input, ByteBuffer output)
    {
        using var target = new MemoryStream(input.Length / 2);
        using (var gzip = new GZipStream(target, new ZLibCompressionOptions { CompressionLevel = level ?? 6 }, leaveOpen: true))
            gzip.Write(input);
        output.Append(target.GetBuffer().AsSpan(0, (int)target.Length));
    }
}
